import { describe, expect, it } from 'vitest';
import { refusesNotify } from '#src/service/rules/notifyAddress.ts';

const outside = { loopbackAllowed: false };
const own = { loopbackAllowed: true };

describe('the address of notices', () => {
  it.each([
    'https://hooks.example.org/comments?token=1',
    'http://hooks.example.org:8080/',
    'https://8.8.8.8/',
    'https://172.32.0.1/',
    'https://172.15.255.255/',
    'https://100.128.0.1/',
    'https://192.167.1.1/',
    'https://223.255.255.255/',
    'https://[2606:4700::1111]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[64:ff9b::808:808]/',
    'https://[2002:808:808::1]/',
    'https://localhost.example.org/',
    'https://bücher.example/',
  ])('may be %s', (url) => {
    expect(refusesNotify(url, outside)).toBeNull();
  });

  it.each([
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://100.127.255.255/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0.0.0.0/',
    'https://0.1.2.3/',
    'https://198.18.0.1/',
    'https://192.0.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://240.0.0.1/',
    'https://2851995905/',
    'https://0xa9fea9fe/',
    'https://0251.0376.0251.0376/',
    'https://0xa.1/',
    'https://012.0.0.1/',
    'https://１０.0.0.1/',
    'https://10。0。0。1/',
    'https://[::]/',
    'https://[fc00::1]/',
    'https://[fdff::1]/',
    'https://[fe80::1]/',
    'https://[febf::1]/',
    'https://[fec0::1]/',
    'https://[ff02::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[::ffff:0:10.0.0.1]/',
    'https://[::10.0.0.1]/',
    'https://[64:ff9b::10.0.0.1]/',
    'https://[64:ff9b:1::10.0.0.1]/',
    'https://[2002:a00:1::]/',
    'https://[2001:0:4136:e378::1]/',
    'https://[100::1]/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://METADATA.GOOGLE.INTERNAL./',
    'https://intranet/',
    'https://intranet./',
  ])('may not be %s, also where loopback is allowed', (url) => {
    expect(refusesNotify(url, outside)).toContain('reserved address');
    expect(refusesNotify(url, own)).toContain('reserved address');
  });

  it.each([
    'http://127.0.0.1:8080/',
    'http://127.255.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://hooks.localhost/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
  ])('may be %s only where loopback is allowed', (url) => {
    expect(refusesNotify(url, outside)).toContain('this machine');
    expect(refusesNotify(url, own)).toBeNull();
  });

  it.each([
    ['', 'not an address'],
    ['somewhere.example', 'not an address'],
    ['https://999.1.1.1/', 'not an address'],
    ['ftp://hooks.example.org/', 'neither http nor https'],
    ['file:///etc/passwd', 'neither http nor https'],
    ['javascript:alert(1)', 'neither http nor https'],
    ['https://user@hooks.example.org/', 'user name or password'],
    ['https://:secret@hooks.example.org/', 'user name or password'],
  ])('may not be "%s": it is %s', (url, reason) => {
    const refusal = refusesNotify(url, own);
    expect(refusal).toContain(reason);
    expect(refusal).toMatch(/^BROADSHEET_NOTIFY_URL /);
    if (url !== '') expect(refusal).not.toContain(url);
  });
});
