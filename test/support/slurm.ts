import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './redis.ts';

const programs = ['munged', 'slurmctld', 'slurmd', 'sbatch'];
const pathWithDaemons = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin` };
const isThere = (program: string): boolean => spawnSync('which', [program], { env: pathWithDaemons }).status === 0;
const missing = programs.filter((program) => !isThere(program));

/** Why tests that need a Slurm are left out here; undefined where one can be started. */
export const noSlurm: string | undefined =
  missing.length > 0
    ? `not installed here: ${missing.join(', ')}`
    : process.getuid?.() === 0
      ? undefined
      : 'a Slurm of one’s own is started by root alone';

/** A Slurm of one node, which is this machine. */
export interface OwnSlurm {
  /** Submits a script as an array, waits for its end, and says whether every task of it ended well. */
  submit(script: string, array: string): Promise<boolean>;
  /** Runs a command of Slurm's, and gives what it printed. */
  ask(program: string, ...args: readonly string[]): Promise<string>;
  end(): Promise<void>;
}

const configuration = (folder: string, ports: readonly [number, number]): string => `
ClusterName=one
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.socket
CredType=cred/munge
SlurmctldPort=${ports[0]}
SlurmdPort=${ports[1]}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SchedulerParameters=sched_interval=1,batch_sched_delay=0
NodeName=${hostname()} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`;

const munge = (folder: string): readonly string[] => [
  '--foreground',
  '--force',
  `--key-file=${folder}/munge.key`,
  `--socket=${folder}/munge.socket`,
  `--pid-file=${folder}/munge.pid`,
  `--log-file=${folder}/munge.log`,
  `--seed-file=${folder}/munge.seed`,
];

/** Looks five times a second until something holds. @throws Error where it does not */
async function until(holds: () => Promise<boolean>, most = 300): Promise<void> {
  for (let tries = 0; tries < most; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('Slurm did not do what was asked');
}

export async function startSlurm(): Promise<OwnSlurm> {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-slurm-'));
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'munge.key'), randomBytes(128), { mode: 0o600 });
  const configured = join(folder, 'slurm.conf');
  writeFileSync(configured, configuration(folder, [await freePort(), await freePort()]));
  const env = { ...pathWithDaemons, SLURM_CONF: configured };
  const started: ChildProcess[] = [];
  const start = (program: string, args: readonly string[]): void => {
    started.unshift(spawn(program, args, { env, stdio: 'ignore', cwd: folder }));
  };
  const ask = async (program: string, ...args: readonly string[]): Promise<string> =>
    (await promisify(execFile)(program, [...args], { env })).stdout;
  const end = async (): Promise<void> => {
    for (const daemon of started) {
      if (daemon.exitCode !== null || daemon.signalCode !== null) continue;
      daemon.kill('SIGTERM');
      await once(daemon, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  start('munged', munge(folder));
  start('slurmctld', ['-D', '-i']);
  start('slurmd', ['-D']);
  await until(() =>
    ask('sinfo', '--noheader', '--format=%T')
      .then((said) => said.trim() === 'idle')
      .catch(() => false),
  );
  const submit = async (script: string, array: string): Promise<boolean> => {
    const job = (await ask('sbatch', '--parsable', `--array=${array}`, '--output=/dev/null', script)).trim();
    const isWaiting = async (): Promise<boolean> => (await ask('squeue', '--noheader', `--jobs=${job}`)).trim() !== '';
    await until(async () => !(await isWaiting()), 3000);
    const tasks = (await ask('scontrol', '--oneliner', 'show', 'job', job)).trim().split('\n');
    return tasks.every((task) => task.includes('JobState=COMPLETED'));
  };
  return { submit, ask, end };
}
