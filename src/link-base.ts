import type { Config } from './config.ts';
import type { LinkBase } from './files/offer-file.ts';

/** Where people reach our server: PUBLIC_URL; in the local trial this machine itself, once `port` is known. */
export function linkBaseOf(config: Config, trial: { readonly port: number } | null): LinkBase {
  if (config.webhook) return config.webhook.publicUrl;
  if (trial === null) return null;
  const { host } = config.http;
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${trial.port}`;
}
