import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Bilingual, SEVERITIES } from '../../../core/linter.ts';
import { complain, complainOf } from '../../faults.ts';
import { uriOf } from '../../files/names.ts';
import type { Targets } from '../../files/targets.ts';
import { say } from '../../language.ts';
import { type Shell, STATUS } from '../../shell.ts';
import { applyBaseline } from '../baseline/apply.ts';
import { ofReports } from '../baseline/sieves.ts';
import { obstaclesOf } from '../open.ts';
import type { LintOptions } from '../options.ts';
import { followProgress } from '../progress.ts';
import { writeReport } from '../publish.ts';
import { assemble, namer, renamed } from '../report.ts';
import { settingsAreSound } from '../settings.ts';
import { statusOf } from '../status.ts';
import { tellFaults, tellNothing } from '../tell.ts';
import { Cache, defaultLocation } from './cache.ts';
import { Crew } from './crew.ts';
import { Folder } from './folder.ts';
import { Listing } from './listing.ts';
import { MANY } from './many.ts';
import { type Plan, planOf } from './plan.ts';
import { checkFolder } from './run.ts';
import { partOf } from './shard.ts';

/** More threads than this only wait for each other. */
const MOST_THREADS = 8;

/**
 * Checks documents that need not all be in memory: in several threads, with what earlier runs found, or a part of them only.
 * Writes what it finds and sets the status. Throws a UsageError when the result cannot be written.
 */
export async function lintCorpus(shell: Shell, found: Targets, options: LintOptions): Promise<void> {
  shell.status = STATUS.fault;
  const listing = new Listing(shell.cwd);
  await listing.list(found.targets);
  const plan = planOf(shell, listing, options);
  const cache = cacheFor(shell, plan, options);
  const folder = new Folder(listing, plan.orders.today, cache?.recall);
  folder.survey();
  folder.readShared();
  const obstacles = obstaclesOf(shell.cwd, found, listing);
  tellFaults(shell, obstacles);
  if (!settingsAreSound(shell, folder.snapshot, plan.asked, listing.faults)) return;
  if (plan.documents.length === 0) return tellNothing(shell, plan.asked, obstacles);
  listing.targets = options.shard ? partOf(plan.documents, options.shard) : plan.documents;
  const told = listing.faults.length;
  const settled = await check(shell, folder, plan, options);
  for (const fault of listing.faults.slice(told)) complainOf(shell, fault);
  if (!settled) return;
  cache?.save(folder);
  await publish(shell, { folder, found, plan }, options);
}

function cacheFor(shell: Shell, { orders }: Plan, { cache, cacheLocation }: LintOptions): Cache | undefined {
  if (!cache || shell.program === undefined) return undefined;
  const location = cacheLocation === undefined ? defaultLocation(shell.cwd) : path.resolve(shell.cwd, cacheLocation);
  return new Cache(shell, location, orders, shell.program);
}

async function check(shell: Shell, folder: Folder, { orders }: Plan, { jobs }: LintOptions): Promise<boolean> {
  const progress = followProgress(shell, folder.listing.targets.length);
  const crew = new Crew({
    orders,
    count: jobs ?? Math.min(availableParallelism(), MOST_THREADS),
    threshold: jobs === undefined ? MANY : 2,
    starter: shell.starter,
    onCrash: ({ reason, tasks }) => {
      for (const { uri } of tasks) folder.giveUp(uri, crashed(reason));
    },
  });
  try {
    if (await checkFolder(folder, crew, (done) => void progress.between(done))) return true;
    complain(shell, {
      fr: 'ces fichiers changent sans cesse : la vérification est abandonnée. Relancez-la quand plus rien ne les écrit.',
      en: 'these files keep changing: the check is given up. Run it again when nothing writes to them.',
    });
    return false;
  } finally {
    progress.end();
    await crew.close();
  }
}

function crashed(reason: string): Bilingual {
  return {
    fr: `la vérification de ce document s'est arrêtée (${reason}). Les autres ont été vérifiés. Signalez ce défaut de Certidoc.`,
    en: `the check of this document stopped (${reason}). The others were checked. Please report this defect of Certidoc.`,
  };
}

/** What was found, and where it was looked for. */
interface Found {
  readonly folder: Folder;
  readonly found: Targets;
  readonly plan: Plan;
}

async function publish(shell: Shell, { folder, found, plan }: Found, options: LintOptions): Promise<void> {
  const { listing, kept } = folder;
  const { language } = plan.orders.wording;
  const { faults } = obstaclesOf(shell.cwd, found, listing);
  const nameOf = namer(shell.cwd, plan.documents);
  const reported = listing.targets.map(({ file, shown }) => {
    const findings = kept.get(uriOf(file))?.findings ?? [];
    return { file, shown, findings: findings.map((one) => renamed(one, nameOf)) };
  });
  const unknown = await applyBaseline(shell, reported, ofReports, options);
  const report = assemble(unknown, {
    language,
    severities: options.quiet ? ['erreur'] : SEVERITIES,
    faults: faults.map((fault) => ({ file: fault.path, message: say(fault.message, language) })),
  });
  await writeReport(shell, { ...report, ...(options.shard && { shard: options.shard }) }, options);
  shell.status = faults.length > 0 ? STATUS.fault : statusOf(shell, unknown, options);
}
