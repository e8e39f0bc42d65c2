import { anyOf, type TextRule } from "../text-rule.ts";
import { englishNumber } from "./numbers.ts";

/** SI brochure tables 2 to 8 and NIST SP 811, and what the news add: singular, and plural where it is not with "s". */
const units: Readonly<Record<string, readonly [one: string, many?: string]>> = {
  km: ["kilometre"],
  m: ["metre"],
  cm: ["centimetre"],
  mm: ["millimetre"],
  bps: ["basis point"],
  mmHg: ["millimetre of mercury", "millimetres of mercury"],
  µm: ["micrometre"],
  μm: ["micrometre"],
  nm: ["nanometre"],
  mi: ["mile"],
  yd: ["yard"],
  yds: ["yard"],
  ft: ["foot", "feet"],
  "in.": ["inch", "inches"],
  kg: ["kilogram"],
  g: ["gram"],
  mg: ["milligram"],
  µg: ["microgram"],
  μg: ["microgram"],
  t: ["tonne"],
  Mt: ["megatonne"],
  lb: ["pound"],
  lbs: ["pound"],
  oz: ["ounce"],
  l: ["litre"],
  L: ["litre"],
  ml: ["millilitre"],
  mL: ["millilitre"],
  cl: ["centilitre"],
  gal: ["gallon"],
  ha: ["hectare"],
  "km²": ["square kilometre"],
  "m²": ["square metre"],
  "cm²": ["square centimetre"],
  km2: ["square kilometre"],
  m2: ["square metre"],
  "sq km": ["square kilometre"],
  "sq m": ["square metre"],
  "sq mi": ["square mile"],
  "sq ft": ["square foot", "square feet"],
  "sq. ft.": ["square foot", "square feet"],
  "ft²": ["square foot", "square feet"],
  "m³": ["cubic metre"],
  m3: ["cubic metre"],
  "cm³": ["cubic centimetre"],
  "km³": ["cubic kilometre"],
  "km/h": ["kilometre an hour", "kilometres an hour"],
  kmh: ["kilometre an hour", "kilometres an hour"],
  kph: ["kilometre an hour", "kilometres an hour"],
  mph: ["mile an hour", "miles an hour"],
  "m/s": ["metre per second", "metres per second"],
  "km/s": ["kilometre per second", "kilometres per second"],
  mpg: ["mile per gallon", "miles per gallon"],
  "g/km": ["gram per kilometre", "grams per kilometre"],
  "mg/l": ["milligram per litre", "milligrams per litre"],
  "µg/m³": ["microgram per cubic metre", "micrograms per cubic metre"],
  "°C": ["degree Celsius", "degrees Celsius"],
  "°F": ["degree Fahrenheit", "degrees Fahrenheit"],
  "℃": ["degree Celsius", "degrees Celsius"],
  "℉": ["degree Fahrenheit", "degrees Fahrenheit"],
  ºC: ["degree Celsius", "degrees Celsius"],
  ºF: ["degree Fahrenheit", "degrees Fahrenheit"],
  "°": ["degree"],
  W: ["watt"],
  kW: ["kilowatt"],
  MW: ["megawatt"],
  GW: ["gigawatt"],
  TW: ["terawatt"],
  Wh: ["watt-hour"],
  kWh: ["kilowatt-hour"],
  MWh: ["megawatt-hour"],
  GWh: ["gigawatt-hour"],
  TWh: ["terawatt-hour"],
  V: ["volt"],
  kV: ["kilovolt"],
  mAh: ["milliamp-hour"],
  Hz: ["hertz", "hertz"],
  kHz: ["kilohertz", "kilohertz"],
  MHz: ["megahertz", "megahertz"],
  GHz: ["gigahertz", "gigahertz"],
  kB: ["kilobyte"],
  KB: ["kilobyte"],
  MB: ["megabyte"],
  GB: ["gigabyte"],
  TB: ["terabyte"],
  PB: ["petabyte"],
  kbps: ["kilobit per second", "kilobits per second"],
  Mbps: ["megabit per second", "megabits per second"],
  "Mbit/s": ["megabit per second", "megabits per second"],
  Gbps: ["gigabit per second", "gigabits per second"],
  hPa: ["hectopascal"],
  kPa: ["kilopascal"],
  psi: ["pound per square inch", "pounds per square inch"],
  kJ: ["kilojoule"],
  kcal: ["kilocalorie"],
  Nm: ["newton metre"],
  ms: ["millisecond"],
  min: ["minute"],
  mins: ["minute"],
  h: ["hour"],
  hr: ["hour"],
  hrs: ["hour"],
  sec: ["second"],
  secs: ["second"],
  dB: ["decibel"],
  ppm: ["part per million", "parts per million"],
  ppb: ["part per billion", "parts per billion"],
  bpm: ["beat per minute", "beats per minute"],
  rpm: ["revolution per minute", "revolutions per minute"],
  px: ["pixel"],
  hp: ["horsepower", "horsepower"],
};

const range = String.raw`(?:\s?(?:-|–|to|×|x|by)\s?)`;
const unit = anyOf(Object.keys(units));

/** "5m" in the news is money or people as often as metres. */
const counted =
  "people|users|customers|viewers|homes|households|jobs|followers|subscribers|cars|vehicles|barrels|votes|voters|copies|doses|shares|times|visitors|passengers|children|workers|tonnes|tons|Americans|Britons|Germans|downloads|years|others|deaths|cases|more|a year|records|accounts";

export const unitRules: readonly TextRule[] = [
  {
    name: "millions and thousands of people are not metres",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,])(${englishNumber})\s?(m|mn|bn|k|M|K|B)(?=\s(?:[a-z]{3,20}\s)?(?:${counted})\b)`,
      "gu",
    ),
    replace: ([, number, scale = ""]) => `${number} ${nameScale(scale)}`,
  },
  {
    name: "billions are billions",
    pattern: new RegExp(String.raw`(?<![\p{L}\d.,])(${englishNumber})\s?(bn|mn|mln|tn)(?![\p{L}\d])`, "gu"),
    replace: ([, number, scale]) => `${number} ${scale === "bn" ? "billion" : scale === "tn" ? "trillion" : "million"}`,
  },
  {
    name: "feet and inches",
    pattern: /(?<![\p{L}\d.])(\d{1,2})\s?(?:['′’]|ft\.?\s)\s?(\d{1,2})\s?(?:["″”]|''|in\b\.?)/gu,
    replace: ([, feet, inches]) => `${feet} ${feet === "1" ? "foot" : "feet"} ${inches}`,
  },
  {
    name: "a temperature or a change below zero",
    pattern: /(?<![\p{L}\p{N}.,)%/:-]|\d\s)[-−](?=\d)/gu,
    replace: () => "minus ",
  },
  {
    name: "a temperature whose degree sign was left out",
    pattern:
      /(?<=\b(?:minus|below|above|to|of|around|reach|reached|hit|at|from|under|over)\s\d{1,2}|\d\sto\s\d{1,2})\s?(C|F)(?![\p{L}\d])/gu,
    replace: ([, scale]) => (scale === "C" ? " degrees Celsius" : " degrees Fahrenheit"),
  },
  {
    name: "a unit after a number is said in words",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,])(${englishNumber})(?:(${range})(${englishNumber}))?[\s-]?(${unit})(?![\p{L}\d²³/])`,
      "gu",
    ),
    replace: (match) => {
      const [written, one = "", to, other, symbol = ""] = match;
      if (isSlip(match)) return written;
      const name = nameUnit(symbol, other ?? one, isAdjective(match));
      return to === undefined ? `${one} ${name}` : `${one} ${nameRange(to)} ${other} ${name}`;
    },
  },
];

function nameScale(scale: string): string {
  if (/^k$/iu.test(scale)) return "thousand";
  return /^bn?$/iu.test(scale) ? "billion" : "million";
}

/** "the 80 g 7 years", "5 m" are units; "5t" or "4h" with nothing between hardly ever are. */
function isSlip({ 1: one = "", 3: other, 0: written, 4: symbol = "" }: RegExpExecArray): boolean {
  const isApart = written.slice(0, -symbol.length).endsWith(" ") || other !== undefined;
  return !isApart && /^[tlLVWmgh]$/u.test(symbol) && !/^[mghW]$/u.test(symbol) && one.length < 3;
}

function nameRange(to: string): string {
  const sign = to.trim();
  return sign === "×" || sign === "x" || sign === "by" ? "by" : "to";
}

function nameUnit(symbol: string, number: string, isAdjective: boolean): string {
  const [one = symbol, many = `${one}s`] = units[symbol] ?? [];
  return isAdjective || number === "1" ? one : many;
}

/** "the 100m final", but "100m high". */
const measured =
  "race|final|sprint|hurdles|freestyle|relay|run|walk|drop|fence|tower|wall|pool|title|dash|medley|butterfly|backstroke|breaststroke|steeplechase|radius|limit|zone|stretch|trail|exclusion";

/** "a 5 km run", "the 100m final": before a noun a unit has no plural. */
function isAdjective({ index, input, 0: written }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 10), index);
  const after = input.slice(index + written.length, index + written.length + 12);
  if (new RegExp(`^\\s(?:${measured})\\b`, "u").test(after)) return true;
  return (
    (/\b(?:an?|another)\s$/iu.test(before) || /^\d[\d,.]*[-](?!\d)/u.test(written)) &&
    /^[\s-](?!(?:and|or|of|to|in|per|from|at|on|is|was)\b)[a-z]{2}/u.test(after)
  );
}
