/** The digits and letters of a unified social credit code: no I, O, S, V, Z (GB 32100). */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** 统一社会信用代码: 18 signs, of which the last one checks the others. */
function isCreditCode(number: string): boolean {
  if (!CODE.test(number)) return false;
  let weight = 1;
  let sum = 0;
  for (const sign of number.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % SIGNS.length;
  }
  return SIGNS.indexOf(number.charAt(17)) === (SIGNS.length - (sum % SIGNS.length)) % SIGNS.length;
}

const WEIGHTS = [1, 2, 1, 2, 1, 2, 4, 1];

/** 統一編號: eight digits whose weighted sum is a multiple of five; a seventh digit 7 counts as 0 or 1. */
function isUnifiedNumber(number: string): boolean {
  if (!/^\d{8}$/.test(number)) return false;
  const products = WEIGHTS.map((weight, place) => Number(number.charAt(place)) * weight);
  const sum = products.reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
  return sum % 5 === 0 || (number.charAt(6) === '7' && (sum + 1) % 5 === 0);
}

const CHINA = /^(中国|中國|中国大陆|中國大陸|cn|china|prc)$/i;
const TAIWAN = /^(台湾|台灣|臺灣|tw|taiwan)$/i;
/** Elsewhere nobody here knows more of it. */
const ELSEWHERE = /^[0-9A-Z][0-9A-Z ./-]{1,29}$/i;

/** Whether a tax number can be one of this country, by its digits alone; a country that is not named is this one. */
export function isTaxNumber(number: string, country = '中国'): boolean {
  const plain = number.normalize('NFKC').trim();
  if (CHINA.test(country.trim())) return isCreditCode(plain.toUpperCase());
  if (TAIWAN.test(country.trim())) return isUnifiedNumber(plain);
  return ELSEWHERE.test(plain);
}
