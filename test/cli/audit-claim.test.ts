import { describe, expect, it } from 'vitest';
import { register } from '../../src/cli/audit-claim.ts';
import { UsageError } from '../../src/errors.ts';
import { command } from '../support/one-command.ts';

const claim = (sentence: string, ...rest: string[]) => command(register, ['claim', sentence, ...rest]);

describe('audit claim on a sentence', () => {
  it('says what each number was taken for, and quotes what it did not take with the options that would say it', async () => {
    const sentence = 'It finds 9 in 10 weapons; 40 % of false alarms.';
    const { out } = await claim(sentence, '--false-alerts', '0.01', '--crowd', '5000', '--wanted', '2');
    expect(out).toContain('“9 in 10” was read as: 90% of people with a weapon found.');
    expect(out).toContain('“40 %” was not used: it may be a share of alerts or of all who pass');
    expect(out).toContain('--false-alerts 0.4 (of all who pass)');
  });

  it('asks back and computes nothing where no number is certain', async () => {
    const asked = claim('The system is not 99 % accurate.', '--crowd', '5000');
    await expect(asked).rejects.toThrow(UsageError);
    await expect(asked).rejects.toThrow('the sentence denies it');
  });

  it('does not refuse a promise without a number, and needs no crowd for it', async () => {
    const { out, exitCode } = await claim('Dans le cadre légal le plus strict.');
    expect(exitCode).toBe(0);
    expect(out).toContain('contrechamp assess');
  });

  it('takes the object from an option where the sentence names none', async () => {
    const { out } = await claim('99 % accurate', '--object', 'fraud', '--crowd', '5000', '--wanted', '2');
    expect(out).toContain('fraudulent files');
  });
});
