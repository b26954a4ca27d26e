import { InvalidArgumentError } from 'commander';
import { auditClaim, type Claim, type ClaimAudit, type ClaimGroup, readPromise } from '../audit/claim/index.ts';
import { emptySentence } from '../audit/claim/messages.ts';
import { claimReport } from '../audit/claim/report.ts';
import { plainJson } from '../audit/score/plain-json.ts';
import { UsageError } from '../errors.ts';
import { count, number, percent } from '../language/numbers.ts';
import { auditCommand } from './audit.ts';
import type { Register } from './commands.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { writeWhole } from './write-whole.ts';

interface Options extends Omit<Claim, 'groups'> {
  group?: ClaimGroup[];
  json?: boolean;
  report?: string;
}

const share = (value: string): number => {
  const plain = value.trim().replace(',', '.');
  const found = plain.endsWith('%') ? Number(plain.slice(0, -1).trim()) / 100 : Number(plain);
  if (plain === '' || !Number.isFinite(found)) throw new InvalidArgumentError('a share is needed, such as 0.7 or 70%');
  return found;
};

const amount = (value: string): number => {
  const found = Number(value.replace(/(?<=\d)[\s_ \u202f](?=\d{3})/g, ''));
  if (value.trim() === '' || !Number.isFinite(found))
    throw new InvalidArgumentError('a number is needed, such as 100000');
  return found;
};

const group = (value: string, before: ClaimGroup[] | undefined): ClaimGroup[] => {
  const found = /^(.+)=([^,]+),([^,]+)$/.exec(value);
  if (found === null) throw new InvalidArgumentError('NAME=SHARE,RATE is needed, such as women=0.5,0.002');
  return [...(before ?? []), { name: found[1], share: share(found[2]), rate: share(found[3]) }];
};

const examples = `
Examples:
  contrechamp audit claim --detects 0.7 --false-alerts 0.001 --crowd 100000 --wanted 5
  contrechamp audit claim --detects 0.7 --false-match 1e-7 --list 2000 --crowd 100000 --wanted 5 --tested 10000 --json
  contrechamp audit claim "99 % accurate" --crowd 100000 --wanted 5 --report claim.html
  contrechamp audit claim "70 % detected" --false-alerts 0.1% --crowd 50000 --wanted 2 --group "women=0.5,0.002"`;

function printClaim(audit: ClaimAudit, context: Context): void {
  const { language, say, print } = context;
  for (const finding of audit.findings) print(`• ${say(finding.text)}`);
  for (const line of audit.assumed) print(`~ ${say(line)}`);
  const rows = audit.day === null ? audit.byRate : audit.byWanted;
  print(
    `\n${say(audit.day === null ? { en: 'By false alerts per passer-by', fr: 'Selon les fausses alertes par passant' } : { en: 'By wanted people among the crowd', fr: 'Selon le nombre de personnes recherchées dans la foule' })}`,
  );
  for (const row of rows)
    print(
      `  ${number(row.value, language)}: ${number(row.falseAlerts, language)} ${say({ en: 'false alerts', fr: 'fausses alertes' })}, ${row.ppv === null ? '—' : percent(row.ppv, language)} ${say({ en: 'of alerts true', fr: 'des alertes vraies' })}`,
    );
  if (audit.dots !== null)
    print(
      `\n${say({ en: 'Of 10,000 passers-by', fr: 'Sur 10 000 passants' })}: ${number(audit.dots.falseAlerts, language)} ${say({ en: 'flagged wrongly', fr: 'signalés à tort' })}, ${number(audit.dots.found, language)} ${say({ en: 'wanted and found', fr: 'recherchés et reconnus' })}`,
    );
  print(`\n${say({ en: 'What the claim left unsaid', fr: 'Ce que la promesse ne dit pas' })}`);
  for (const line of audit.unsaid) print(`? ${say(line)}`);
  print(`\n${say({ en: 'Published cases', fr: 'Cas publiés' })}`);
  for (const one of audit.published)
    print(
      `  ${say(one.name)}: ${count(one.falseAlerts, language)} ${say({ en: 'false of', fr: 'fausses sur' })} ${count(one.alerts, language)} ${say({ en: 'alerts', fr: 'alertes' })}, ${count(one.passersBy, language)} ${say({ en: 'passers-by', fr: 'passants' })} [${one.status}: ${one.ids.join(', ')}]`,
    );
}

async function run(sentence: string | undefined, options: Options, context: Context): Promise<void> {
  const said = sentence === undefined ? {} : readPromise(sentence);
  const { json, report, group: groups, ...named } = options;
  const rates = ['detects', 'falseAlerts', 'falseMatch', 'accuracy'] as const;
  const claim: Claim = {
    ...said,
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
    groups,
  };
  if (sentence !== undefined && rates.every((key) => claim[key] === undefined) && groups === undefined)
    throw new UsageError(emptySentence(sentence));
  const audit = auditClaim(claim);
  if (report !== undefined) {
    await writeWhole(report, claimReport(audit, context.language));
    context.note(context.say({ en: `report written to ${report}`, fr: `rapport écrit dans ${report}` }));
  }
  if (json === true) context.print(JSON.stringify(plainJson(audit, context.language), null, 1));
  else printClaim(audit, context);
}

/** `audit claim`: what a vendor's promise means at a place. */
export const register: Register = (program, context) => {
  auditCommand(program, context)
    .command('claim')
    .description(
      context.say({
        en: 'What a vendor’s claim means at this footfall, list and base rate: alerts a day, false among them, what is left unsaid.',
        fr: 'Ce que veut dire une promesse du fournisseur pour cette fréquentation, cette liste et ce taux de base.',
      }),
    )
    .argument('[SENTENCE]', 'the claim in quotes, English or French')
    .option('--detects <SHARE>', 'share of wanted passers-by found', share)
    .option('--false-alerts <SHARE>', 'false alerts per passer-by', share)
    .option('--false-match <SHARE>', 'false matches per comparison with one entry; needs --list', share)
    .option('--accuracy <SHARE>', '“accuracy”, where that is all that is said', share)
    .option('--list <N>', 'entries on the list', amount)
    .option('--crowd <N>', 'passers-by a day', amount)
    .option('--wanted <N>', 'wanted people among them', amount)
    .option('--tested <N>', 'faces (comparisons, with --false-match) in the test behind the claim', amount)
    .option('--group <NAME=SHARE,RATE>', 'a group of passers-by with its own false rate (repeatable)', group)
    .option('--seed <N>', 'seed of the draws', amount, 1)
    .option('--report <FILE>', 'write a report (HTML, French and English)')
    .option('--json', 'print every number as JSON')
    .addOption(languageOption(context))
    .addHelpText('after', examples)
    .action((sentence: string | undefined, options: Options & { lang?: string }) => {
      const { lang: _, ...rest } = options;
      return run(sentence, rest, context);
    });
};
