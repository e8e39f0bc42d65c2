import { anyOf, type TextRule } from "../text-rule.ts";
import { germanNumber } from "./numbers.ts";

/** SI-Broschüre, Tabellen 2 bis 8, in der Form nach einer Zahl; die Mehrzahl nur, wo sie eine andere ist. */
const units: Readonly<Record<string, readonly [one: string, many?: string]>> = {
  km: ["Kilometer"],
  m: ["Meter"],
  cm: ["Zentimeter"],
  mm: ["Millimeter"],
  mmHg: ["Millimeter Quecksilber"],
  µm: ["Mikrometer"],
  μm: ["Mikrometer"],
  nm: ["Nanometer"],
  kg: ["Kilogramm"],
  g: ["Gramm"],
  mg: ["Milligramm"],
  µg: ["Mikrogramm"],
  μg: ["Mikrogramm"],
  t: ["Tonne", "Tonnen"],
  l: ["Liter"],
  L: ["Liter"],
  ml: ["Milliliter"],
  cl: ["Zentiliter"],
  hl: ["Hektoliter"],
  ha: ["Hektar"],
  "km²": ["Quadratkilometer"],
  "m²": ["Quadratmeter"],
  "cm²": ["Quadratzentimeter"],
  km2: ["Quadratkilometer"],
  m2: ["Quadratmeter"],
  qm: ["Quadratmeter"],
  qkm: ["Quadratkilometer"],
  "m³": ["Kubikmeter"],
  m3: ["Kubikmeter"],
  cbm: ["Kubikmeter"],
  "cm³": ["Kubikzentimeter"],
  ccm: ["Kubikzentimeter"],
  "km³": ["Kubikkilometer"],
  "km/h": ["Kilometer pro Stunde"],
  "km/st": ["Kilometer pro Stunde"],
  "m/s": ["Meter pro Sekunde"],
  "km/s": ["Kilometer pro Sekunde"],
  "l/100 km": ["Liter auf 100 Kilometer"],
  "g/km": ["Gramm pro Kilometer"],
  "mg/l": ["Milligramm pro Liter"],
  "µg/m³": ["Mikrogramm pro Kubikmeter"],
  "l/m²": ["Liter pro Quadratmeter"],
  "°C": ["Grad Celsius"],
  "°F": ["Grad Fahrenheit"],
  "℃": ["Grad Celsius"],
  ºC: ["Grad Celsius"],
  "°": ["Grad"],
  W: ["Watt"],
  kW: ["Kilowatt"],
  MW: ["Megawatt"],
  GW: ["Gigawatt"],
  TW: ["Terawatt"],
  Wh: ["Wattstunde", "Wattstunden"],
  kWh: ["Kilowattstunde", "Kilowattstunden"],
  MWh: ["Megawattstunde", "Megawattstunden"],
  GWh: ["Gigawattstunde", "Gigawattstunden"],
  TWh: ["Terawattstunde", "Terawattstunden"],
  V: ["Volt"],
  kV: ["Kilovolt"],
  mAh: ["Milliamperestunde", "Milliamperestunden"],
  Hz: ["Hertz"],
  kHz: ["Kilohertz"],
  MHz: ["Megahertz"],
  GHz: ["Gigahertz"],
  kB: ["Kilobyte"],
  KB: ["Kilobyte"],
  MB: ["Megabyte"],
  GB: ["Gigabyte"],
  TB: ["Terabyte"],
  "Mbit/s": ["Megabit pro Sekunde"],
  "Gbit/s": ["Gigabit pro Sekunde"],
  "MB/s": ["Megabyte pro Sekunde"],
  hPa: ["Hektopascal"],
  kPa: ["Kilopascal"],
  kJ: ["Kilojoule"],
  kcal: ["Kilokalorie", "Kilokalorien"],
  Nm: ["Newtonmeter"],
  PS: ["P.S"],
  ms: ["Millisekunde", "Millisekunden"],
  min: ["Minute", "Minuten"],
  "Min.": ["Minute", "Minuten"],
  h: ["Stunde", "Stunden"],
  "Std.": ["Stunde", "Stunden"],
  "Sek.": ["Sekunde", "Sekunden"],
  sek: ["Sekunde", "Sekunden"],
  dB: ["Dezibel"],
  ppm: ["p.p.m"],
  Ct: ["Cent"],
  ct: ["Cent"],
  px: ["Pixel"],
  EL: ["Esslöffel"],
  TL: ["Teelöffel"],
  Msp: ["Messerspitze", "Messerspitzen"],
  mi: ["Meile", "Meilen"],
  ft: ["Fuß"],
  lb: ["Pfund"],
  oz: ["Unze", "Unzen"],
};

const range = String.raw`(?:\s?(?:-|–|bis|×|x|mal)\s?)`;

/** Feminine ones take "eine". */
const feminine = /^(?:Tonne|.*stunde|Stunde|Minute|Sekunde|Millisekunde|Kilokalorie|Meile|Unze)$/u;

export const unitRules: readonly TextRule[] = [
  {
    name: "eine Einheit nach einem Bruch oder einem Strich in Worten",
    pattern:
      /(?<=(?:Viertel|Drittel|Achtel)\s)(l|kg|g|km|m)(?![\p{L}\d²³/])|(?<=(?:Euro|Cent|Franken|Dollar)(?:\s\d{1,2})?)\/(kg|l|m²|m³|t|kWh|h|km)(?![\p{L}\d])/gu,
    replace: ([written, alone, each]) => (each === undefined ? nameOne(alone ?? written) : ` pro ${nameOne(each)}`),
  },
  {
    name: "eine Temperatur oder Veränderung unter null",
    pattern: /(?<![\p{L}\p{N}.,)%/:-]|\d\s)[-−](?=\d)/gu,
    replace: () => "minus ",
  },
  {
    name: "eine Einheit nach einer Zahl in Worten",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,])(${germanNumber})(?:(${range})(${germanNumber}))?[\s-]?(${anyOf(Object.keys(units))})(?![\p{L}\d²³/])`,
      "gu",
    ),
    replace: ([written, one = "", to, other, symbol = ""]) => {
      const isApart = / /u.test(written) || symbol.length > 1 || /[mg]/u.test(symbol);
      if (!isApart) return written;
      if (to === undefined) return sayUnit(one, symbol);
      return `${one} ${/[×x]|mal/u.test(to) ? "mal" : "bis"} ${sayUnit(other ?? "", symbol)}`;
    },
  },
];

function nameOne(symbol: string): string {
  return units[symbol]?.[0] ?? symbol;
}

function sayUnit(number: string, symbol: string): string {
  const [one = symbol, many = one] = units[symbol] ?? [];
  if (number !== "1") return `${number} ${many}`;
  return `${feminine.test(one) ? "eine" : "ein"} ${one}`;
}
