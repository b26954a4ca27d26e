// tally.cjs REPORT FAILURES: prints how many tests of a vitest report passed and failed; writes what failed, and why.
const { readFileSync, writeFileSync } = require('node:fs');

const [, , report, failures] = process.argv;
writeFileSync(failures, '');
const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));

const brief = (message) => message.replace(/\u001b\[\d*m/g, '').slice(0, 800);
const tests = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${brief(failureMessages.join('\n'))}`),
);
const files = testResults
  .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  .map(({ name, message }) => `${name}\n${brief(message)}`);

writeFileSync(failures, [...tests, ...files].map((line) => `${line}\n`).join(''));
console.log(numPassedTests, numFailedTests + files.length);
