const NAMES = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** True for a HOST setting that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return NAMES.has(host);
}

/**
 * True when a Host header names this machine. A page of another site can make the browser resolve that site's name to
 * 127.0.0.1 (DNS rebinding), but it can't make the browser send another Host than that name.
 */
export function namesLoopback(hostHeader: string | undefined): boolean {
  const host = hostHeader?.toLowerCase().replace(/:\d{1,5}$/, '');
  return host !== undefined && NAMES.has(host);
}
