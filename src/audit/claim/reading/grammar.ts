import { pattern } from './match.ts';

/** Names of rates, and what the number beside them is. */
const names: Readonly<Record<string, string>> = {
  FA_RATE: 'falseAlerts',
  FM_RATE: 'falseMatch',
  MISS_RATE: 'misses',
  HIT_RATE: 'detects',
  SPECIFICITY: 'specificity',
  PPV: 'alertsRight',
  FDR: 'alertsWrong',
  PRECISION: 'precision',
  ACCURACY: 'accuracy',
  SUCCESS_RATE: 'success',
  ERROR_RATE: 'errorRate',
};

const named = Object.entries(names).flatMap(([name, as]) => [
  `${name} ~ L SHARE=${as}`,
  `${name} L SHARE=${as} be?`,
  `SHARE=${as} of? word? ${name}`,
  `SHARE=${as} of RATE? ${name}`,
  `${name} L SHARE=${as} at ~ and? SHARE=${as} at`,
  `SHARE=${as} of? ${name} at ~ pause|and SHARE=${as} at`,
]);

/** “Recall and precision of 80 and 95 %”: the numbers come in the order of the names. */
const inOrder = Object.entries(names).flatMap(([first, as]) =>
  Object.entries(names)
    .filter(([second]) => second !== first)
    .map(([second, then]) => `${first} pause|and ${second} L SHARE=${as} pause|and SHARE=${then}`),
);

/** Whom the machine pointed at: the whole that a share of alerts is of. */
const alerts = ['ALERT', 'FLAG PEOPLE', 'PEOPLE FLAG', 'WANTED FLAG', 'FLAG WANTED', 'THOSE FLAG'];
const wrong = 'WRONG|FALSE_ALERT|FALSE_MATCH|ERROR';
const right = 'RIGHT';

const ofAlerts = [
  ...alerts.flatMap((alert) => [
    `SHARE=alertsWrong COUNT? of? ALL? of? THOSE? COUNT? word? ${alert} ~~ B ~ ${wrong}`,
    `SHARE=alertsWrong COUNT? of? ALL? word? ${alert} pause B ~ ${wrong}`,
    `SHARE=alertsWrong COUNT? of? ALL? of? THOSE? COUNT? word? ${alert} ~~ B not B? ~ ${right}`,
    `SHARE=alertsWrong COUNT? of? ALL? of? THOSE? COUNT? word? ${alert} ~~ B WRONGLY FLAG`,
    `SHARE=alertsWrong of? ALL? word? ${alert} ~ be? WRONGLY`,
    `SHARE=alertsWrong COUNT? of? ALL? of? THOSE? COUNT? word? ${alert} ~~ GETS_WRONG`,
    `SHARE=alertsRight COUNT? of? ALL? of? THOSE? COUNT? word? ${alert} ~~ GETS_RIGHT`,
    `SHARE=alertsRight COUNT? of? ALL? word? ${alert} pause B ~ ${right}`,
    `SHARE=alertsRight COUNT? of? ALL? of? THOSE? COUNT? word? ${alert} ~~ B ~ ${right}`,
    `SHARE=alertsRight COUNT? of? ALL? of? THOSE? COUNT? word? ${alert} ~~ RIGHT_VERB`,
    `ALL COUNT=allRight word? ${alert} ~~ B ~ ${right}`,
    `ALL COUNT=allWrong word? ${alert} ~~ B ~ ${wrong}`,
    `SHARE=alertsWrong TIME pause? ${alert} B ~ ${wrong}`,
    `${alert} ~~ pause ~ SHARE=alertsRight B ~ ${right}|WANTED_PEOPLE|ON_LIST`,
    `${alert} ~~ pause ~ SHARE=alertsWrong B ~ ${wrong}`,
    `SHARE=alertsRight of? ALL? of? ${alert} B ~ WANTED_PEOPLE|ON_LIST`,
    `FALSE_ALERT REPRESENT SHARE=alertsWrong of? ALL? of? word? ${alert}`,
  ]),
  // Claims and declarations that are wrong are rightly flagged, or wrong is the flag: only innocence is plain.
  'SHARE=alertsWrong of? CASES ~~ B ~ INNOCENT',
  'SHARE=alertsRight of? CASES ~~ RIGHT_VERB',
];

/**
 * The grammar: how English and French say what a number is. Longer matches win; where two as long disagree, neither does.
 */
export const grammar = [
  ...named,
  ...inOrder,
  ...ofAlerts,
  // Of alerts, as a share of times.
  `ALERT be? ${wrong} SHARE=alertsWrong TIME`,
  `ALERT be? ${right} SHARE=alertsRight TIME`,
  `ALERT ~ ${right}|RIGHT_VERB in? SHARE=alertsRight TIME`,
  `FALSE_ALERT|FALSE_MATCH L SHARE=alertsWrong of? word? ALERT`,
  `ERROR_RATE ~ ALERT L SHARE=alertsWrong`,
  `WHEN_ALERT ~~ pause? SHARE=alertsWrong TIME ~ B ~ ${wrong}`,
  `WHEN_ALERT ~~ pause? ~ B ${wrong} SHARE=alertsWrong TIME`,
  `WHEN_ALERT ~~ pause? SHARE=alertsRight TIME ~ B ~ ${right}`,
  `COUNT? of? THOSE SHARE=mostlyWrong B ~ FALSE_ALERT`,
  `SHARE=mostlyWrong COUNT? of? THOSE B ~ ${wrong}`,
  `SHARE=alertsRight of? THOSE B RELEVANT`,
  `ALERT ~ pause THOSE? word? pause? in? SHARE=alertsWrong TIME pause? B ~ ${wrong}`,
  `ALERT ~~ pause ~ SHARE=alertsRight RIGHT_VERB`,
  `COUNT TESTS ~~ pause SHARE=falseAlerts B ~ FALSE_ALERT`,
  // Of those to be found.
  `DETECT|IDENTIFY ~ SHARE=detects of COUNT? ~ WANTED|WANTED_PEOPLE|ON_LIST|PEOPLE`,
  `DETECT|IDENTIFY|FOUND ODDS=detects word? WANTED|WANTED_PEOPLE|ON_LIST`,
  `FOUND SHARE=detects of COUNT? word? WANTED|WANTED_PEOPLE|ON_LIST`,
  `DETECT|IDENTIFY ~ SHARE=detects TIME`,
  `DETECT|IDENTIFY ~ CORRECTLY SHARE=detects TIME`,
  `CORRECTLY DETECT|IDENTIFY ~ SHARE=detects TIME`,
  `CORRECTLY DETECT|IDENTIFY SHARE=detects of? ~ WANTED|WANTED_PEOPLE|ON_LIST|PEOPLE`,
  `DETECT|IDENTIFY CORRECTLY SHARE=detects of? ~ WANTED|WANTED_PEOPLE|ON_LIST|PEOPLE`,
  `SHARE=detects of? COUNT? ~ WANTED|WANTED_PEOPLE|ON_LIST ~ be? ~ DETECT|IDENTIFY|FOUND`,
  `SHARE=misses of? ~ WANTED|WANTED_PEOPLE|ON_LIST ~ B? not B? DETECT|IDENTIFY|FOUND`,
  `SHARE=detects be? DETECT`,
  `SHARE=detects of? HIT_NAME`,
  `HIT_NAME LINK SHARE=detects`,
  `WANTED|WANTED_PEOPLE|ON_LIST ~ be DETECT|IDENTIFY|FOUND SHARE=detects TIME`,
  `FAIL DETECT|IDENTIFY|FOUND ~ SHARE=misses TIME`,
  `FAIL DETECT|IDENTIFY|FOUND ODDS=misses word? WANTED|WANTED_PEOPLE|ON_LIST|PEOPLE`,
  `FAIL DETECT|IDENTIFY|FOUND ~ SHARE=misses of ~ WANTED|WANTED_PEOPLE|ON_LIST|PEOPLE`,
  `MISS ~ SHARE=misses of ~ WANTED|WANTED_PEOPLE|ON_LIST|PEOPLE`,
  `MISS ODDS=misses word? WANTED|WANTED_PEOPLE|ON_LIST`,
  `MISS ~ SHARE=misses TIME`,
  `SHARE=misses of? ~ WANTED|WANTED_PEOPLE|ON_LIST ~ be? ~ MISS`,
  // Of those who pass.
  `SHARE=bareFalse of? FALSE_ALERT`,
  `SHARE=falseAlerts FALSE_ALERT SURFACE? ~ PEOPLE`,
  `SHARE=alertsWrong FALSE_ALERT ~ ALERT`,
  `FALSE_ALERT SURFACE in? SHARE=falseAlerts of? PEOPLE`,
  `SHARE=falseAlerts of? PEOPLE SURFACE FALSE_ALERT|FALSE_MATCH`,
  `SHARE=falseAlerts of? ALL? of? COUNT? PEOPLE ~~ B ~ FALSE_ALERT`,
  `SHARE=falseMatch FALSE_ALERT|FALSE_MATCH ~ PAIRS`,
  `FA_RATE|FM_RATE L SHARE=falseMatch ~ PAIRS`,
  `SHARE=falseAlerts of? PEOPLE? ~ be? WRONGLY ~ FLAG|IDENTIFY`,
  `SHARE=falseAlerts of? PEOPLE ~ be? FLAG|IDENTIFY ~ WRONGLY`,
  `WRONGLY FLAG SHARE=falseAlerts of? PEOPLE`,
  `FLAG WRONGLY SHARE=falseAlerts of? PEOPLE`,
  `FLAG|IDENTIFY ~ SHARE=falseAlerts of? PEOPLE ~ WRONGLY`,
  `FLAG SHARE=falseAlerts of? INNOCENT_PEOPLE`,
  `CHANCE of? WRONGLY FLAG|IDENTIFY ~ L SHARE=falseAlerts`,
  `SHARE=falseAlerts CHANCE of? WRONGLY FLAG|IDENTIFY`,
  `CHANCE of? FALSE_ALERT L SHARE=falseAlerts`,
  `SHARE=falseAlerts CHANCE of? FALSE_ALERT`,
  `CHANCE of? FALSE_MATCH L SHARE=falseMatch`,
  `CHANCE ~ STRANGER ~~ B L CHANCE? SHARE=falseMatch`,
  `SHARE=falseMatch CHANCE ~ STRANGER`,
  // Of all that it says.
  `SHARE=errorRate of? ERROR|MISREAD`,
  `SHARE=errorRate be? MISREAD`,
  `SHARE=errorRate of? PEOPLE|WANTED B MISREAD`,
  `SHARE=accuracy of? PEOPLE|WANTED ~ B CORRECTLY CLASSIFY`,
  `GETS_WRONG ~ in? SHARE=errorRate TIME`,
  `GETS_WRONG ~ SHARE=errorRate of? PEOPLE`,
  `SHARE=errorRate TIME pause? ~ GETS_WRONG`,
  `SHARE=accuracy TIME pause? ~ GETS_WRONG not`,
  `SHARE=accuracy TIME pause? ~ GETS_RIGHT`,
  `GETS_RIGHT ~ in? SHARE=accuracy TIME`,
  `ACCURACY|RIGHT|CORRECTLY SHARE=accuracy TIME`,
  `SHARE=errorRate ERROR in? TIME?`,
  // How sure.
  `SHARE=confidence CONFIDENCE`,
  `CONFIDENCE L SHARE=confidence`,
  `and SHARE=confidence CONFIDENCE_WORD`,
  `SURE at SHARE=confidence THAT`,
  // Counts.
  `COUNT=falseAlertCount FALSE_ALERT`,
  `COUNT=falseAlertCount FALSE_MATCH`,
  `FA_RATE L COUNT=falseAlertCount ALERT?`,
  `COUNT=falseAlertCount PEOPLE|word ~ be? WRONGLY FLAG|IDENTIFY`,
  `COUNT=falseAlertCount PEOPLE|word ~ be? FLAG|IDENTIFY WRONGLY`,
  `WRONGLY FLAG|IDENTIFY COUNT=falseAlertCount`,
  `GETS_WRONG COUNT=falseAlertCount PEOPLE`,
  `LIST L COUNT=list`,
  `LIST_NAME L COUNT=list`,
  `COUNT=list word? LIST_NAME`,
  `COUNT=list PEOPLE|WANTED ~ be? ~ in LIST_NAME`,
  `TESTED ~ of? ALL? COUNT=tested word? PEOPLE|TESTS|WANTED|WANTED_PEOPLE|ON_LIST`,
  `in COUNT=tested word? TESTS`,
  `COUNT=tested TESTS`,
  `COUNT=crowd PEOPLE ~ PER_DAY`,
  `COUNT=wanted WANTED_PEOPLE`,
  `COUNT=wanted ~ WANTED_PEOPLE`,
].map(pattern);

/** The whole and the parts of alerts that were counted one by one: “42 matches, 34 of them wrong”. */
export const counted = [
  ...['ALERT', 'PEOPLE FLAG', 'PEOPLE IDENTIFY', 'FLAG PEOPLE'].map((alert) => `COUNT=whole ${alert}`),
  `ALERT L COUNT=whole`,
  `COUNT=partWrong of? THOSE? ~ B ~ ${wrong}`,
  `COUNT=partWrong FALSE_ALERT|FALSE_MATCH`,
  `COUNT=partWrong of? THOSE? ${wrong}`,
  `COUNT=partRight of? THOSE? ${right}`,
  `COUNT=partWrong of? THOSE B ~~ INNOCENT`,
  `COUNT=partWrong of? THOSE? ~ B not ~ ${right}`,
  `COUNT=partWrong TIME COUNT? FALSE_ALERT`,
  `COUNT=partRight of? THOSE? ~ B ~ ${right}`,
].map(pattern);
