import { anyOf, type TextRule } from "../text-rule.ts";

/** AP Stylebook, "state names": as they stand after a party. */
const states: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "Ala. Alabama|Ariz. Arizona|Ark. Arkansas|Calif. California|Colo. Colorado|Conn. Connecticut|Del. Delaware|Fla. Florida|" +
    "Ga. Georgia|Ill. Illinois|Ind. Indiana|Kan. Kansas|Ky. Kentucky|La. Louisiana|Md. Maryland|Mass. Massachusetts|" +
    "Mich. Michigan|Minn. Minnesota|Miss. Mississippi|Mo. Missouri|Mont. Montana|Neb. Nebraska|Nev. Nevada|" +
    "N.H. New Hampshire|N.J. New Jersey|N.M. New Mexico|N.Y. New York|N.C. North Carolina|N.D. North Dakota|Okla. Oklahoma|" +
    "Ore. Oregon|Pa. Pennsylvania|R.I. Rhode Island|S.C. South Carolina|S.D. South Dakota|Tenn. Tennessee|Vt. Vermont|" +
    "Va. Virginia|Wash. Washington|W.Va. West Virginia|Wis. Wisconsin|Wyo. Wyoming"
  )
    .split("|")
    .map((each) => [each.slice(0, each.indexOf(" ")), each.slice(each.indexOf(" ") + 1)]),
);
const whole = ["Alaska", "Hawaii", "Idaho", "Iowa", "Maine", "Ohio", "Texas", "Utah"];

const parties: Readonly<Record<string, string>> = { D: "Democrat", R: "Republican", I: "Independent" };

export const partyRules: readonly TextRule[] = [
  {
    // AP Stylebook, "party affiliation": "Sen. Tim Scott, R-S.C.".
    name: "a politician's party and state",
    pattern: new RegExp(String.raw`(?<![\p{L}\d-])([DRI])-(${anyOf([...Object.keys(states), ...whole])})`, "gu"),
    replace: ([, party = "", state = ""]) => `${parties[party]}, ${states[state] ?? state}`,
  },
];
