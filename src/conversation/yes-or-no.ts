const POLITE = '(?:(?:da|vang) )*';
const AFTER = '(?: (?:a|nhe|nha|roi|di|em|vay|nua))*[.!]*';
const YES = new RegExp(
  `^${POLITE}(?:co|vang|dung|dung roi|ok|oke|okay|u|uh|um|chac chan|xac nhan|(?:toi |em |minh )?dong y)${AFTER}$`,
);
const NO = new RegExp(
  `^${POLITE}(?:khong|ko|k|thoi|huy|de sau|dung lai|khong can|(?:toi |em |minh )?khong dong y)${AFTER}$`,
);

/** Reads the answer to a question that is answered by yes or no; `plain`: without diacritics, in small letters. */
export function readYesOrNo(plain: string): 'yes' | 'no' | null {
  if (YES.test(plain)) return 'yes';
  return NO.test(plain) ? 'no' : null;
}
