import { describe, expect, it, onTestFinished } from 'vitest';
import { runCli, startBot, stateFolder, telegramEnv, zaloEnv } from '../support/bot-process.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { startFakeZalo } from '../support/fake-zalo.ts';
import { freePort } from '../support/free-port.ts';
import { smallData } from '../support/small-data.ts';
import { until } from '../support/until.ts';

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/;

/** From an empty server to two colleagues on two messengers, as an operator and the office do it. */
describe.each(['polling', 'webhook'] as const)('Mở máy và mời người vào, trên tiến trình thật (%s)', (mode) => {
  it('nhập danh sách, mời văn phòng, văn phòng mời cán bộ trên Zalo, người đó liên kết Telegram', async () => {
    const state = stateFolder();
    const [telegram, zalo] = [await startFakeTelegram(), await startFakeZalo()];
    onTestFinished(async () => void (await Promise.all([telegram.stop(), zalo.stop()])));
    const port = await freePort();
    const env = {
      STATE_DIR: state,
      DATA_DIR: smallData(state),
      PORT: String(port),
      ...telegramEnv(telegram),
      ...zaloEnv(zalo),
      ...(mode === 'webhook' ? { PUBLIC_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET: 'bi-mat-de-thu' } : {}),
    };
    expect(await runCli(['import', 'data/to-chuc/to-chuc-mau.xlsx', '--yes'], env)).toMatchObject({ exit: 0, err: '' });
    const bot = await startBot(env);

    // Người vận hành in mã cho văn phòng khi chương trình đang chạy.
    const invited = await runCli(['invite', '--unit', 'LHHVN', '--role', 'central', '--name', 'Phan Thị Mở Máy'], env);
    expect(invited).toMatchObject({ exit: 0, err: '' });
    const code = invited.out.split('\n')[0]!;

    const onTelegram = async (text: string, who = 7) => {
      const before = telegram.sent.length;
      telegram.sendText(who, text);
      return (await until(() => telegram.sent[before])).text;
    };
    let read = 0;
    const onZalo = async (text: string, who = 'z1') => {
      zalo.sendText(who, text);
      const message = await until(() => zalo.sent[read]);
      read += 1;
      return message.text!;
    };

    expect(await onTelegram('hạn nộp báo cáo quý 3?')).toMatch(/gõ mã mời/);
    expect(await onTelegram(`/start ${code}`)).toMatch(/Phan Thị Mở Máy[\s\S]*Anh\/chị có đồng ý không ạ\?$/);
    expect(await onTelegram('hạn nộp báo cáo quý 3?')).toMatch(/Anh\/chị có đồng ý không ạ\?$/);
    expect(await onTelegram('đồng ý')).toMatch(/Cảm ơn anh\/chị đã đồng ý/);
    expect(await onTelegram('hạn nộp báo cáo quý 3?')).toContain('20/09/2026');

    // Hai tin: một cho văn phòng, một để chuyển tiếp nguyên văn.
    expect(await onTelegram('mời chuyên viên Lâm Đồng tên Lê Thị Được Mời')).toMatch(/^Đã tạo mã mời/);
    const forward = await until(() =>
      telegram.sent.map(({ text }) => text).find((text) => text.startsWith('Kính mời')),
    );
    const forColleague = CODE.exec(forward)![0];

    expect(await onZalo('xin chao')).toMatch(/gõ mã mời/);
    expect(await onZalo(forColleague.toLowerCase().replaceAll('-', ' '))).toMatch(/Lê Thị Được Mời[\s\S]*1\. Đồng ý/);
    expect(await onZalo('1')).toMatch(/Cảm ơn anh\/chị đã đồng ý/);
    expect(await onZalo('han nop bc quy 3')).toContain('20/09/2026');

    // Mã đã dùng: người thứ hai bị từ chối, như với một mã sai.
    expect(await onZalo(forColleague, 'z2')).toMatch(/^Mã này không dùng được/);

    const link = CODE.exec(await onZalo('lien ket'))![0];
    expect(await onTelegram(link, 8)).toMatch(/Đã liên kết.*Lê Thị Được Mời/);
    expect(await onTelegram('dữ liệu của tôi', 8)).toMatch(
      /Lê Thị Được Mời[\s\S]*Lâm Đồng[\s\S]*Telegram[\s\S]*Zalo|Zalo[\s\S]*Telegram/,
    );

    expect(await runCli(['audit', 'verify'], env)).toMatchObject({ exit: 0, err: '' });
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(bot.stderr()).not.toContain(code);
  });
});
