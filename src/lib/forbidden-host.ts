/** Where clouds keep the credentials of a machine: no language model is ever there. */
const NAMES = new Set(['metadata', 'metadata.google.internal', 'instance-data', 'instance-data.ec2.internal']);
const ADDRESSES = new Set(['100.100.100.200', '192.0.0.192', 'fd00:ec2::254', 'fd20:ce::254']);
const LINK_LOCAL_4 = /^169\.254\./;
const LINK_LOCAL_6 = /^fe[89ab][0-9a-f]:/;
/** An IPv4 address in IPv6 clothes, as `URL` writes it. */
const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/** True for a name or an address, as `URL.hostname` or a resolver gives it, that nothing may be sent to. */
export function isForbiddenHost(host: string): boolean {
  const bare = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .replace(/%.*$/, '');
  const plain = unmapped(bare);
  return NAMES.has(plain) || ADDRESSES.has(plain) || LINK_LOCAL_4.test(plain) || LINK_LOCAL_6.test(plain);
}

function unmapped(host: string): string {
  const [, high, low] = MAPPED.exec(host) ?? [];
  if (high === undefined || low === undefined) return host.replace(/^::ffff:(?=\d+\.)/, '');
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}
