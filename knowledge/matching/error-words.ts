/** Words of many languages that say only that a number is the number of an error. */
import { fold } from './fold.ts';

/** Words for an error itself, as they are compared: folded. */
export const errorWords: ReadonlySet<string> = setOf(
  'error errorcode fehler fehlercode fehlernummer erreur erro errore fout foutcode fel felkod feil feilkode ' +
    'fejl virhe virhekoodi błąd hata chyba hiba eroare greška lỗi kesalahan ralat σφάλμα ошибка помилка خطأ خطای ' +
    'שגיאה त्रुटि ত্রুটি エラー エラーコード 错误 错误代码 错误码 錯誤 錯誤代碼 오류 오류코드 에러 ข้อผิดพลาด',
);

/** Whether a word, folded, says no more about the number beside it than that it is one of an error, or a version. */
export function saysError(word: string): boolean {
  return errorWords.has(word) || numberWords.has(word);
}

const numberWords: ReadonlySet<string> = setOf(
  'err errno version versión versão версия バージョン 版本 버전 code http status código codigo codice kod mã κωδικός код رمز קוד कोड コード 代码 代碼 코드 รหัส',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(fold));
}
