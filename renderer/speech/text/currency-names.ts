/** ISO 4217 codes by the sign that articles write. A bare dollar is the United States', as everywhere in the news. */
export const currencySigns: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  "US $": "USD",
  "U.S.$": "USD",
  "U.S. $": "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₽": "RUB",
  "₩": "KRW",
  "₪": "ILS",
  "₺": "TRY",
  "₴": "UAH",
  "₦": "NGN",
  "₱": "PHP",
  "฿": "THB",
  "₫": "VND",
  "₿": "BTC",
  A$: "AUD",
  AU$: "AUD",
  C$: "CAD",
  CA$: "CAD",
  NZ$: "NZD",
  HK$: "HKD",
  S$: "SGD",
  NT$: "TWD",
  R$: "BRL",
  MX$: "MXN",
  zł: "PLN",
  Kč: "CZK",
  Ft: "HUF",
  "Rs.": "INR",
  "Fr.": "CHF",
  SFr: "CHF",
};

/** Codes that stand beside numbers in articles. */
export const currencyCodes: readonly string[] = (
  "USD EUR GBP JPY CHF CNY RMB INR RUB AUD CAD NZD SEK NOK DKK PLN CZK HUF BGN TRY UAH BRL ZAR KRW ILS MXN SGD " +
  "HKD THB IDR MYR VND AED SAR EGP NGN KES ARS CLP PKR BDT TWD ISK RSD GEL KZT BTC"
).split(" ");

const unlisted: Readonly<Record<string, string>> = { RMB: "CNY" };

/**
 * A currency's name as CLDR has it, in the form that goes with a number: "Swiss francs", "franc suisse".
 * @param written a sign or a code of the tables above.
 */
export function nameCurrency(written: string, amount: number, language: string): string {
  const code = currencySigns[written] ?? unlisted[written] ?? written;
  if (code === "BTC") return "Bitcoin";
  const format = new Intl.NumberFormat(language, {
    style: "currency",
    currency: code,
    currencyDisplay: "name",
    minimumFractionDigits: 0,
  });
  return format.formatToParts(amount).find(({ type }) => type === "currency")?.value ?? written;
}
