import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --config src/store/drizzle.config.ts` after a change of `tables.ts`. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/store/tables.ts',
  out: './src/store/migrations',
});
