import { PROVINCES } from './question/provinces.ts';

/** Why a question is not one for the documents. */
export type Outside =
  /** Weather, salaries, poems: not what this assistant is for. */
  | 'elsewhere'
  /** Scores, ranks and standings of units; who will win. */
  | 'standings'
  /** Telephone numbers, accounts, addresses of people. */
  | 'private';

const ELSEWHERE: readonly RegExp[] = [
  /\b(?:thoi tiet|nhiet do|troi .*(?:mua|nang|lanh|nong|bao)|co mua|bao so|du bao)\b/,
  /\b(?:nghi (?:phep|le|tet|om|thai san|viec|huu|mat)|xin nghi|cham cong|tang ca|di muon|ve som)\b/,
  /\b(?:co luong|tien luong|bang luong|tra luong|linh luong|tang luong|luong thang|luong (?:cua )?(?:em|toi|minh)|phu cap|bao hiem|thue tncn)\b/,
  /\b(?:bai tho|lam tho|viet tho|ke chuyen|chuyen cuoi|bai hat|hat cho|viet (?:giup )?(?:em |toi |minh )?(?:bai|code|thu|van)|viet code|lap trinh|bai toan|phuong trinh)\b/,
  /\b(?:gia vang|gia xang|ty gia|chung khoan|bitcoin|xo so|lo de|co phieu)\b/,
  /\b(?:bong da|doi tuyen|da may gio|world cup|ty so|ca si|phim)\b/,
  /\b(?:dich (?:giup|cau|sang|ra|bai)|tieng anh la gi|google dich)\b/,
  /\b(?:quan (?:com|an|nhau|cafe|ca phe)|an gi|an trua|nha hang|khach san|du lich|dat ve|tau xe)\b/,
  /\b(?:mat khau|password|bo qua (?:moi|cac|tat ca|het) (?:quy dinh|huong dan|lenh|chi dan)|system prompt|ignore (?:all|previous))\b/,
  /\b(?:uong thuoc|sot cao|dau (?:dau|bung)|benh vien|kham benh|trieu chung|con em (?:sot|om|dau))\b/,
  /\b(?:ban (?:ten|la) (?:gi|ai)|ban bao nhieu tuoi|ai tao ra ban|co nguoi yeu|yeu (?:ai|em|anh)|buon qua|chan qua)\b/,
];
const STANDINGS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:${PROVINCES})\b.*\b(?:bao nhieu|may) diem\b|\b(?:diem|xep hang|thu hang|thu may|hang may) .*\b(?:cua |lhh |tinh )?(?:${PROVINCES})\b`,
  ),
  /\b(?:ai|don vi nao|tinh nao|cum nao|hoi nao|lhh nao)\b.*\b(?:dung (?:dau|nhat|thu|cuoi|bet)|thang|gianh|vo dich|ve nhat|nhat cum|cao diem|diem cao|xep (?:nhat|thu|dau|cuoi))\b/,
  /\b(?:ai|don vi nao|tinh nao|lhh nao) (?:se|sap|da|vua) (?:duoc|dat|nhan|co|gianh)\b/,
  /\b(?:bao nhieu|may|nhung|cac) (?:don vi|tinh|lhh|hoi)\b.*\b(?:da|chua) (?:nop|gui|bao cao|dang ky|ky)\b|\b(?:don vi|tinh|lhh) nao (?:da |chua |con )+(?:nop|gui)\b/,
  /\b(?:diem|xep hang) (?:cua )?(?:don vi|lhh|co quan|ben) (?:em|toi|minh|chung toi)\b(?!.*\bneu\b)/,
];
const PRIVATE: readonly RegExp[] = [
  /\b(?:so dien thoai|so di dong|so dt|so zalo|zalo cua|facebook cua|email (?:cua|chi|anh)|dia chi nha|nha rieng)\b/,
  /\b(?:so tai khoan|tai khoan ngan hang|stk)\b/,
  /\bmuc luong co so (?:hien nay |bay gio )?(?:la )?(?:bao nhieu|may)\b/,
];

/** Whether a folded question is one the documents can't answer whatever is in them; `null` when it may be answered. */
export function outsideScope(question: string): Outside | null {
  if (ELSEWHERE.some((pattern) => pattern.test(question))) return 'elsewhere';
  if (PRIVATE.some((pattern) => pattern.test(question))) return 'private';
  return STANDINGS.some((pattern) => pattern.test(question)) ? 'standings' : null;
}
