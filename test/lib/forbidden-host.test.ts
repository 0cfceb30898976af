import { describe, expect, it } from 'vitest';
import { isForbiddenHost } from '../../src/lib/forbidden-host.ts';

const hostOf = (url: string): string => new URL(url).hostname;

describe('where nothing may be sent', () => {
  it.each([
    'http://169.254.169.254/latest',
    'http://2852039166/',
    'http://0xA9.0xFE.0xA9.0xFE/',
    'http://[fe80::1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://[fd00:ec2::254]/',
    'http://metadata.google.internal./',
    'http://METADATA/',
    'http://100.100.100.200/',
  ])('%s', (url) => {
    expect(isForbiddenHost(hostOf(url))).toBe(true);
  });

  it.each([
    'https://api.openai.com/v1',
    'http://192.168.1.5:11434/v1',
    'http://127.0.0.1:8080',
    'http://[::1]:1',
    'http://169.253.1.1',
  ])('but %s', (url) => {
    expect(isForbiddenHost(hostOf(url))).toBe(false);
  });
});
