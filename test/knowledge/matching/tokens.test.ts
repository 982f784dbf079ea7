/** Words, codes and identifiers are cut so that people find them however they write them. */

import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../knowledge/matching/tokens.ts';

function terms(text: string): readonly string[] {
  return tokensOf(text).map(({ term }) => term);
}

describe('the terms of a text', () => {
  it('are its telling words, small and in the singular', () => {
    expect(terms('The Printers on floor 3 are not printing the policies!')).toEqual([
      'printer',
      'floor',
      '3',
      'printing',
      'policy',
    ]);
  });

  it.each([
    ['printer', 'printers'],
    ['policy', 'policies'],
    ['cookie', 'cookies'],
    ['cache', 'caches'],
    ['crash', 'crashes'],
    ['box', 'boxes'],
    ['licence', 'licences'],
    ['response', 'responses'],
    ['status', 'statuses'],
    ['access', 'accesses'],
  ])('take “%s” and “%s” as one', (one, many) => {
    expect(terms(many)).toEqual(terms(one));
  });

  it.each(['status', 'analysis', 'access', 'gas', 'one', 'site'])('leave “%s” as it is', (word) => {
    expect(terms(word)).toEqual([word]);
  });

  it('are the same for a hexadecimal code with and without its 0x', () => {
    expect(terms('0x8004F016')).toEqual(terms('8004F016'));
    expect(terms('(0xC0000005)')).toEqual(['c0000005']);
  });

  it('keep a joined code whole, and its parts as well', () => {
    expect(terms('ORA-00942')).toEqual(['ora00942', 'ora', '00942']);
    expect(terms('ERR_CONNECTION_REFUSED')).toEqual(['errconnectionrefused', 'err', 'connection', 'refused']);
    expect(terms('12.0.4518')).toEqual(['1204518', '12', '0', '4518']);
  });

  it('of an event id share its number, however it is written', () => {
    expect(terms('EventID:1222')).toEqual(['eventid1222', 'eventid', 'event', 'id', '1222']);
    for (const term of terms('Event ID 1222')) expect(terms('EventID:1222')).toContain(term);
  });

  it('join what a hyphen or an apostrophe parts', () => {
    expect(terms('sign-in')).toContain('signin');
    expect(terms("can’t don't")).toEqual(['cant', 'dont']);
  });

  it('of other scripts are kept', () => {
    expect(terms('Ошибки входа, naïve Größe 接続')).toEqual(['ошибки', 'входа', 'naive', 'gross', '接続']);
    expect(terms('ｅｒｒｏｒ　４０４')).toEqual(['error', '404']);
  });

  it.each([
    ['कनेक्शन', 'कनेक्शन बार-बार टूटता है'],
    ['เชื่อมต่อ', 'เชื่อมต่อวีพีเอ็นไม่ได้'],
    ['接続できません', 'VPNに接続できません'],
    ['无法连接', '无法连接服务器'],
    ['연결', 'VPN 연결'],
    ['Yazici', 'Yazıcı boş sayfa basıyor'],
    ['dang nhap', 'Đăng nhập thất bại'],
    ['ΔΙΑΚΟΜΙΣΤΗΣ', 'διακομιστής'],
    ['ﬁle', 'file'],
    ['Fehler 809', 'error 809'],
    ['エラー401', '오류 401'],
    ['خطأ ٤٠١', 'error 401'],
  ])('of “%s” all stand in “%s”', (asked, text) => {
    expect(terms(asked)).not.toEqual([]);
    for (const term of terms(asked)) expect(terms(text)).toContain(term);
  });

  it('remember how the word was written', () => {
    expect(tokensOf('see ORA-00942.').map(({ written }) => written)).toEqual([
      'see',
      'ORA-00942',
      'ORA-00942',
      'ORA-00942',
    ]);
  });

  it('are none where there are no words', () => {
    expect(terms('')).toEqual([]);
    expect(terms('— … !? of the')).toEqual([]);
  });
});
