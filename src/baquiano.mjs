#!/usr/bin/env node
// The `bin` of the package: lets Node read TypeScript, then hands over to the command table.
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
