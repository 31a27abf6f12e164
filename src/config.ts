import { z } from 'zod';

/*
 * The environment, read once at the edge. Nothing needs to be set; a value that is set and wrong
 * stops the start, because a guide that runs otherwise than its operator believes is worse than
 * one that does not run. The custom messages are codes of the editor catalogue.
 */

const blank = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blank, schema.optional());

/** The Telegram channel; read by the Worker too. */
export const telegramEnvironment = {
  TELEGRAM_BOT_TOKEN: optional(z.string().regex(/^\d+:[\w-]{20,}$/, 'telegram_token')),
  TELEGRAM_WEBHOOK_SECRET: optional(z.string().regex(/^[\w-]{16,256}$/, 'telegram_secret')),
  TELEGRAM_GROUP: optional(
    z
      .string()
      .regex(/^-\d+$/, 'telegram_group')
      .transform(Number),
  ),
  TELEGRAM_API_ROOT: optional(z.url({ protocol: /^https?$/, error: 'url' })),
};

export interface TelegramConfig {
  readonly token: string;
  /** With it Telegram calls us; without it we ask. */
  readonly webhookSecret?: string | undefined;
  /** The officials' group, with topics switched on. */
  readonly group?: number | undefined;
  /** Of another Bot API server than Telegram's own. */
  readonly apiRoot?: string | undefined;
}

const telegramEnv = z.object(telegramEnvironment);

/** Undefined when there is no bot. */
export const telegramConfig = (env: z.output<typeof telegramEnv>): TelegramConfig | undefined =>
  env.TELEGRAM_BOT_TOKEN
    ? {
        token: env.TELEGRAM_BOT_TOKEN,
        webhookSecret: env.TELEGRAM_WEBHOOK_SECRET,
        group: env.TELEGRAM_GROUP,
        apiRoot: env.TELEGRAM_API_ROOT,
      }
    : undefined;

/** The Worker's bindings, or undefined when one is wrong. */
export const readTelegramConfig = (env: object): TelegramConfig | undefined => {
  const parsed = telegramEnv.safeParse(env);
  return parsed.success ? telegramConfig(parsed.data) : undefined;
};

/** Meta's Cloud API; read by the Worker too. */
const whatsAppEnvironment = {
  WHATSAPP_CLOUD_TOKEN: optional(z.string().min(20, 'whatsapp_token')),
  WHATSAPP_APP_SECRET: optional(z.string().regex(/^[0-9a-f]{32}$/, 'whatsapp_secret')),
  WHATSAPP_VERIFY_TOKEN: optional(z.string().min(8, 'whatsapp_verify')),
  WHATSAPP_PHONE_NUMBER_ID: optional(z.string().regex(/^\d{5,20}$/, 'whatsapp_number')),
  WHATSAPP_TEMPLATE: optional(
    z.string().regex(/^[a-z0-9_]{1,512}\/[a-z]{2,3}(_[A-Z]{2})?$/, 'whatsapp_template'),
  ),
  WHATSAPP_API_ROOT: optional(z.url({ protocol: /^https?$/, error: 'url' })),
};

export interface WhatsAppCloudConfig {
  readonly token: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  /** Meta's id of our number, not the number. */
  readonly phoneNumberId: string;
  /** `name/language` of an approved template that asks people to write. */
  readonly template?: string | undefined;
  readonly apiRoot: string;
}

export interface WhatsAppWebConfig {
  /** For the page where a phone is linked. */
  readonly password: string;
  /** Of another server than WhatsApp's own. */
  readonly url?: string | undefined;
}

const GRAPH_API = 'https://graph.facebook.com/v25.0';

const whatsAppEnv = z.object(whatsAppEnvironment).check(({ value, issues }) => {
  const needed = [
    'WHATSAPP_CLOUD_TOKEN',
    'WHATSAPP_APP_SECRET',
    'WHATSAPP_VERIFY_TOKEN',
    'WHATSAPP_PHONE_NUMBER_ID',
  ] as const;
  if (needed.every((name) => !value[name])) return;
  // Half a channel is none: without its secret it would take anybody's word for Meta's.
  for (const name of needed)
    if (!value[name])
      issues.push({ code: 'custom', path: [name], message: 'whatsapp_missing', input: value });
});

const whatsAppConfig = (env: z.output<typeof whatsAppEnv>): WhatsAppCloudConfig | undefined =>
  env.WHATSAPP_CLOUD_TOKEN &&
  env.WHATSAPP_APP_SECRET &&
  env.WHATSAPP_VERIFY_TOKEN &&
  env.WHATSAPP_PHONE_NUMBER_ID
    ? {
        token: env.WHATSAPP_CLOUD_TOKEN,
        appSecret: env.WHATSAPP_APP_SECRET,
        verifyToken: env.WHATSAPP_VERIFY_TOKEN,
        phoneNumberId: env.WHATSAPP_PHONE_NUMBER_ID,
        template: env.WHATSAPP_TEMPLATE,
        apiRoot: env.WHATSAPP_API_ROOT ?? GRAPH_API,
      }
    : undefined;

/** The Worker's bindings. Throws on what is wrong or missing: an open door is worse than a closed one. */
export const readWhatsAppConfig = (env: object): WhatsAppCloudConfig | undefined =>
  whatsAppConfig(whatsAppEnv.parse(env));

const environment = z
  .object({
    PORT: optional(z.coerce.number('port').int('port').min(0, 'port').max(65_535, 'port')),
    HOST: optional(z.string()),
    BAQUIANO_DATA: optional(z.string()),
    BAQUIANO_SECRET: optional(z.string().min(32, 'secret')),
    BAQUIANO_OPERATOR: optional(z.string().max(80, 'operator')),
    BAQUIANO_MIN_PEOPLE: optional(
      z.coerce.number('min_people').int('min_people').min(5, 'min_people'),
    ),
    BAQUIANO_EMBEDDINGS_URL: optional(z.url({ protocol: /^https?$/, error: 'url' })),
    BAQUIANO_EMBEDDINGS_MODEL: optional(z.string()),
    BAQUIANO_EMBEDDINGS_KEY: optional(z.string()),
    /** WhatsApp Web through Baileys; Node alone. */
    WHATSAPP_WEB: optional(z.literal('on', 'whatsapp_web')),
    WHATSAPP_WEB_URL: optional(z.url({ protocol: /^wss?$/, error: 'url' })),
    BAQUIANO_OPERATOR_PASSWORD: optional(z.string().min(12, 'operator_password')),
    ...telegramEnvironment,
    BAQUIANO_MODEL: optional(
      z.string().regex(/^(openai|anthropic|google-genai|ollama):.+$/, 'model'),
    ),
    BAQUIANO_MODEL_URL: optional(z.url({ protocol: /^https?$/, error: 'url' })),
    BAQUIANO_MODEL_KEY: optional(z.string()),
    BAQUIANO_MODEL_DAILY_TOKENS: optional(z.coerce.number('tokens').int('tokens').min(1, 'tokens')),
    BAQUIANO_VOICE_URL: optional(z.url({ protocol: /^https?$/, error: 'url' })),
    BAQUIANO_VOICE_MODEL: optional(z.string()),
    BAQUIANO_VOICE_KEY: optional(z.string()),
  })
  .refine((env) => !env.WHATSAPP_WEB || env.BAQUIANO_OPERATOR_PASSWORD, {
    path: ['BAQUIANO_OPERATOR_PASSWORD'],
    error: 'operator_missing',
  })
  .refine((env) => !env.BAQUIANO_VOICE_URL || env.BAQUIANO_VOICE_MODEL, {
    path: ['BAQUIANO_VOICE_MODEL'],
    error: 'voice_model',
  })
  .refine((env) => !env.BAQUIANO_EMBEDDINGS_URL || env.BAQUIANO_EMBEDDINGS_MODEL, {
    path: ['BAQUIANO_EMBEDDINGS_MODEL'],
    error: 'embeddings_model',
  });

export interface EmbeddingsConfig {
  /** Of an OpenAI-compatible API, such as `http://localhost:11434/v1` for Ollama. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
}

export interface ModelConfig {
  /** `provider:model`, such as `openai:gpt-5-mini` or `ollama:qwen3`. */
  readonly name: string;
  /** Of a service that speaks the provider's protocol; the provider's own when absent. */
  readonly url?: string | undefined;
  readonly key?: string | undefined;
}

/** A service that speaks OpenAI's `/audio/transcriptions`. */
export interface VoiceConfig {
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
}

/** Some two hundred long messages of a good small model. */
const DAILY_TOKENS = 1_000_000;

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly secret?: string | undefined;
  readonly operator?: string | undefined;
  readonly embeddings?: EmbeddingsConfig | undefined;
  readonly telegram?: TelegramConfig | undefined;
  readonly whatsapp?: WhatsAppCloudConfig | undefined;
  readonly whatsappWeb?: WhatsAppWebConfig | undefined;
  /** Fewest different people behind a released figure. */
  readonly leastPeople: number;
  readonly model?: ModelConfig | undefined;
  readonly voice?: VoiceConfig | undefined;
  /** What the models may use in a day, in tokens. */
  readonly dailyTokens: number;
}

export interface ConfigProblem {
  readonly name: string;
  /** Key under `config` of the editor catalogue. */
  readonly code: string;
}

export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { readonly config: Config } | { readonly problems: readonly ConfigProblem[] } {
  const parsed = environment.safeParse(env);
  const whatsapp = whatsAppEnv.safeParse(env);
  if (!parsed.success || !whatsapp.success)
    return {
      problems: [parsed, whatsapp].flatMap(({ error }) =>
        (error?.issues ?? []).map(({ path, message }) => ({
          name: String(path[0]),
          code: message,
        })),
      ),
    };
  const { data } = parsed;
  if (data.WHATSAPP_WEB && whatsapp.data.WHATSAPP_CLOUD_TOKEN)
    return { problems: [{ name: 'WHATSAPP_WEB', code: 'whatsapp_both' }] };
  return {
    config: {
      port: data.PORT ?? 3000,
      host: data.HOST ?? '127.0.0.1',
      dataFolder: data.BAQUIANO_DATA ?? '.data',
      secret: data.BAQUIANO_SECRET,
      operator: data.BAQUIANO_OPERATOR,
      leastPeople: data.BAQUIANO_MIN_PEOPLE ?? 10,
      embeddings:
        data.BAQUIANO_EMBEDDINGS_URL && data.BAQUIANO_EMBEDDINGS_MODEL
          ? {
              url: data.BAQUIANO_EMBEDDINGS_URL,
              model: data.BAQUIANO_EMBEDDINGS_MODEL,
              key: data.BAQUIANO_EMBEDDINGS_KEY,
            }
          : undefined,
      telegram: telegramConfig(data),
      whatsapp: whatsAppConfig(whatsapp.data),
      whatsappWeb:
        data.WHATSAPP_WEB && data.BAQUIANO_OPERATOR_PASSWORD
          ? { password: data.BAQUIANO_OPERATOR_PASSWORD, url: data.WHATSAPP_WEB_URL }
          : undefined,
      model: data.BAQUIANO_MODEL
        ? {
            name: data.BAQUIANO_MODEL,
            url: data.BAQUIANO_MODEL_URL,
            key: data.BAQUIANO_MODEL_KEY,
          }
        : undefined,
      voice:
        data.BAQUIANO_VOICE_URL && data.BAQUIANO_VOICE_MODEL
          ? {
              url: data.BAQUIANO_VOICE_URL,
              model: data.BAQUIANO_VOICE_MODEL,
              key: data.BAQUIANO_VOICE_KEY,
            }
          : undefined,
      dailyTokens: data.BAQUIANO_MODEL_DAILY_TOKENS ?? DAILY_TOKENS,
    },
  };
}
