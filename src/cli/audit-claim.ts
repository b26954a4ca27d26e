import { InvalidArgumentError, Option } from 'commander';
import type { ClaimRow } from '../audit/claim/claim.ts';
import { claimReport, kindsOf, vowHeading, vowReport } from '../audit/claim/claim-report.ts';
import { rateKeys } from '../audit/claim/heard.ts';
import { heardLines, vowLines } from '../audit/claim/heard-words.ts';
import {
  auditClaim,
  type Claim,
  type ClaimAudit,
  type ClaimGroup,
  type Heard,
  hearPromise,
  type ObjectName,
  objectNames,
  type PublishedCase,
} from '../audit/claim/index.ts';
import { emptySentence } from '../audit/claim/messages.ts';
import { wordsOf } from '../audit/claim/object-words.ts';
import { plainJson } from '../audit/score/findings/plain-json.ts';
import { UsageError } from '../errors.ts';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count, number, percent } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { claimOutputs, forceOption } from './outputs.ts';
import type { Register } from './register.ts';

interface Options extends Omit<Claim, 'groups'> {
  group?: ClaimGroup[];
  json?: boolean;
  report?: string;
  force?: boolean;
}

const share = (value: string): number => {
  const plain = value.trim().replace(',', '.');
  const found = plain.endsWith('%') ? Number(plain.slice(0, -1).trim()) / 100 : Number(plain);
  if (plain === '' || !Number.isFinite(found)) throw new InvalidArgumentError('0.7 · 70%');
  return found;
};

const amount = (value: string): number => {
  const found = Number(value.replace(/(?<=\d)[\s_ \u202f](?=\d{3})/g, ''));
  if (value.trim() === '' || !Number.isFinite(found)) throw new InvalidArgumentError('100000');
  return found;
};

const group = (value: string, before: ClaimGroup[] | undefined): ClaimGroup[] => {
  const found = /^(.+)=([^,=]+),([^,=]+)$/.exec(value);
  if (found === null) throw new InvalidArgumentError('NAME=SHARE,RATE: women=0.5,0.002');
  return [...(before ?? []), { name: found[1], share: share(found[2]), rate: share(found[3]) }];
};

const examples = (context: Context) => `
${context.say(text('Examples:', 'Exemples :'))}
  contrechamp audit claim --detects 0.7 --false-alerts 0.001 --crowd 100000 --wanted 5
  contrechamp audit claim --detects 0.7 --false-match 1e-7 --list 2000 --crowd 100000 --wanted 5 --tested 10000 --json
  contrechamp audit claim "99 % accurate" --crowd 100000 --wanted 5 --report claim.html
  contrechamp audit claim "70 % detected" --false-alerts 0.1% --crowd 50000 --wanted 2 --group "women=0.5,0.002"`;

/** One line for a number of wanted people, or a rate. */
const rowLine = (row: ClaimRow): Bilingual => {
  const shown = (language: Language) => ({
    value: number(row.value, language),
    alerts: number(row.falseAlerts, language),
    false: row.falseAlerts < 2 ? 'fausse alerte' : 'fausses alertes',
    share: row.ppv === null ? '—' : percent(row.ppv, language),
  });
  const [en, fr] = [shown('en'), shown('fr')];
  return text(
    `  ${en.value}: ${en.alerts} false alerts, ${en.share} of alerts true`,
    `  ${fr.value} : ${fr.alerts} ${fr.false}, ${fr.share} des alertes vraies`,
  );
};

function dotsLine(dots: NonNullable<ClaimAudit['dots']>, object: ObjectName | undefined): Bilingual {
  const of = wordsOf(object);
  const [[, wrong], [foundKind, found]] = kindsOf(dots, of);
  return words(
    (say) => `\nOf 10,000 ${of.all.en}: ${say.number(wrong)} flagged wrongly, ${say.number(found)} ${foundKind.en}`,
    (say) => `\nSur 10 000 ${of.all.fr} : ${say.number(wrong)} signalés à tort, ${say.number(found)} ${foundKind.fr}`,
  );
}

const caseLine = ({ name, falseAlerts, alerts, passersBy, status, ids }: PublishedCase): Bilingual => {
  const source = `[${status}: ${ids.join(', ')}]`;
  return text(
    `  ${name.en}: ${count(falseAlerts, 'en')} false of ${count(alerts, 'en')} alerts, ${count(passersBy, 'en')} passers-by ${source}`,
    `  ${name.fr} : ${count(falseAlerts, 'fr')} ${falseAlerts < 2 ? 'fausse' : 'fausses'} sur ${count(alerts, 'fr')} alertes, ${count(passersBy, 'fr')} passants ${source}`,
  );
};

const headings = {
  byRate: text('\nBy the rate of false alerts', '\nSelon le taux de fausses alertes'),
  byWanted: text('\nBy how many of those sought pass', '\nSelon le nombre de ceux qui sont cherchés'),
  unsaid: text('\nWhat the claim left unsaid', '\nCe que la promesse ne dit pas'),
  published: text('\nPublished cases', '\nCas publiés'),
} as const;

function printClaim(audit: ClaimAudit, { say, print }: Context): void {
  for (const finding of audit.findings) print(`• ${say(finding.text)}`);
  for (const line of audit.assumed) print(`~ ${say(line)}`);
  print(say(audit.day === null ? headings.byRate : headings.byWanted));
  for (const row of audit.day === null ? audit.byRate : audit.byWanted) print(say(rowLine(row)));
  if (audit.dots !== null) print(say(dotsLine(audit.dots, audit.claim.object)));
  print(say(headings.unsaid));
  for (const line of audit.unsaid) print(`? ${say(line)}`);
  print(say(headings.published));
  for (const one of audit.published) print(say(caseLine(one)));
}

const written = (page: string): Bilingual => ({ en: `report written to ${page}`, fr: `rapport écrit dans ${page}` });

function printVows({ vows }: Heard, { say, print }: Context): void {
  print(say(vowHeading));
  for (const line of vowLines(vows)) print(`? ${say(line)}`);
}

async function run(sentence: string | undefined, options: Options, context: Context): Promise<void> {
  const said = hearPromise(sentence ?? '');
  const { json, report, force, group: groups, ...named } = options;
  const outputs = claimOutputs(context, { outputs: { '--report': report }, inputs: [], force });
  const claim: Claim = {
    ...said.promise,
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
    groups,
  };
  if (sentence !== undefined && rateKeys.every((key) => claim[key] === undefined) && groups === undefined) {
    if (said.vows.length === 0) throw new UsageError(emptySentence(sentence, heardLines(said)));
    const page = await outputs.write('--report', 'html', () => vowReport(sentence, said.vows, context.language));
    if (page !== undefined) context.note(context.say(written(page)));
    if (json === true) context.print(JSON.stringify(plainJson({ vows: said.vows }, context.language), null, 1));
    else printVows(said, context);
    return;
  }
  const found = auditClaim(claim);
  const audit = { ...found, assumed: [...heardLines(said), ...found.assumed] };
  const page = await outputs.write('--report', 'html', () => claimReport(audit, context.language));
  if (page !== undefined) context.note(context.say(written(page)));
  if (json === true) context.print(JSON.stringify(plainJson(audit, context.language), null, 1));
  else printClaim(audit, context);
}

/** `audit claim`: what a vendor's promise means at a place. */
export const register: Register = (command, context) => {
  const say = (en: string, fr: string) => context.say(text(en, fr));
  command
    .argument(
      '[SENTENCE]',
      say('the claim in quotes, English or French', 'la promesse entre guillemets, en anglais ou en français'),
    )
    .option(
      '--detects <SHARE>',
      say('share of wanted passers-by found', 'part des personnes recherchées reconnues'),
      share,
    )
    .option('--false-alerts <SHARE>', say('false alerts per passer-by', 'fausses alertes par passant'), share)
    .option(
      '--false-match <SHARE>',
      say(
        'false matches per comparison with one entry; needs --list',
        'fausses correspondances par comparaison avec une fiche ; demande --list',
      ),
      share,
    )
    .option(
      '--accuracy <SHARE>',
      say('“accuracy”, where that is all that is said', '« précision », quand rien d’autre n’est dit'),
      share,
    )
    .option(
      '--alerts-right <SHARE>',
      say('share of alerts that were right where it was measured', 'part des alertes justes là où elle fut mesurée'),
      share,
    )
    .addOption(
      new Option(
        '--object <NAME>',
        say(
          'what the machine looks for, for the words of the report',
          'ce que la machine cherche, pour les mots du rapport',
        ),
      ).choices(objectNames as ObjectName[]),
    )
    .option('--list <N>', say('entries on the list', 'fiches de la liste'), amount)
    .option('--crowd <N>', say('passers-by a day', 'passants par jour'), amount)
    .option('--wanted <N>', say('wanted people among them', 'personnes recherchées parmi eux'), amount)
    .option(
      '--tested <N>',
      say(
        'faces (comparisons, with --false-match) in the test behind the claim',
        'visages (comparaisons, avec --false-match) de l’essai derrière la promesse',
      ),
      amount,
    )
    .option(
      '--group <NAME=SHARE,RATE>',
      say(
        'a group of passers-by with its own false rate (repeatable)',
        'groupe de passants avec son propre taux de fausses alertes (répétable)',
      ),
      group,
    )
    .option('--seed <N>', say('seed of the draws', 'graine des tirages'), amount, 1)
    .option(
      '--report <FILE>',
      say('write a report (HTML, French and English)', 'écrire un rapport (HTML, français et anglais)'),
    )
    .addOption(forceOption(context))
    .option('--json', say('print every number as JSON', 'imprimer tous les nombres en JSON'))
    .addOption(languageOption(context))
    .addHelpText('after', examples(context))
    .action((sentence: string | undefined, options: Options & { lang?: string }) => {
      const { lang: _, ...rest } = options;
      return run(sentence, rest, context);
    });
};
