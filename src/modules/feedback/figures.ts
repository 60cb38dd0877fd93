import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { FeedbackKind, METRICS, Metric, Subject } from "./rules"
import { Ctx, FeedbackStorage, managerOf } from "./storage"
import {
  ALL_TIME,
  COUNTERS,
  Figures,
  figuresFrom,
  linesOf,
  oldestDay,
  shownRating,
  TallyKey,
  TallyLine,
  Vote,
} from "./tally"

/** All stars of all time of one subject, as they are after a change. */
export type Standing = { subject_id: string; n: number; sum: number; revision: number }
type StoredLine = TallyLine & { revision: number }
type Of = { kind?: FeedbackKind; subject_id?: string }

const KEY = ["kind", "subject_id", "metric", "period"]
const placeholders = (count: number) => `(${Array(count).fill("?").join(", ")})`
const ADDED = COUNTERS.map((one) => `${one} = line.${one} + cast(added.${one} as integer)`)
/** Where a subject's feedback is found. */
const COLUMN_OF: Record<FeedbackKind, string> = {
  seller: "seller_id",
  product: "product_id",
  platform: "'platform'",
}
/** A statement takes 65,535 values, and a line has eleven. */
const LINES_PER_STATEMENT = 1_000
const keyOf = ({ metric, period }: TallyKey) => `${metric} ${period}`

/** What the stars come to. Changed by addition in the transaction that changes feedback. */
export class FeedbackFigures extends FeedbackStorage {
  /** Adds votes to a subject's tallies; null when they leave the stars of all time as they are. */
  protected async countVotes(
    subject: Subject,
    votes: Vote[],
    context: Ctx
  ): Promise<Standing | null> {
    const lines = linesOf(votes)
    if (!lines.length) return null
    await holdTallies(subject, context)
    return await this.addLines(subject, lines, context)
  }

  private async addLines(
    subject: Subject,
    lines: TallyLine[],
    context: Ctx
  ): Promise<Standing | null> {
    const keys = lines.map(({ metric, period }) => [
      subject.kind,
      subject.subject_id,
      metric,
      period,
    ])
    // A line begins as zeros: the check of the table would refuse a new one of fewer than none.
    await managerOf(context).execute(
      `insert into feedback_tally (id, ${KEY.join(", ")})
       values ${lines.map(() => placeholders(KEY.length + 1)).join(", ")}
       on conflict (${KEY.join(", ")}) do nothing`,
      keys.flatMap((key) => [generateEntityId(undefined, "fbtally"), ...key])
    )
    const rows = await managerOf(context).execute<StoredLine[]>(
      `update feedback_tally as line
          set ${ADDED.join(", ")}, revision = line.revision + 1, updated_at = now()
         from (values ${lines.map(() => placeholders(KEY.length + COUNTERS.length)).join(", ")})
              as added (${[...KEY, ...COUNTERS].join(", ")})
        where ${KEY.map((column) => `line.${column} = added.${column}`).join(" and ")}
       returning line.metric, line.period, line.n, line.sum, line.revision`,
      lines.flatMap((line, i) => [...keys[i], ...COUNTERS.map((counter) => line[counter])])
    )
    const all = rows.find(({ metric, period }) => metric === "overall" && period === ALL_TIME)
    if (!all) return null
    if (subject.kind === "product") await this.showRating(subject.subject_id, all, context)
    const { n, sum, revision } = all
    return { subject_id: subject.subject_id, n, sum, revision }
  }

  private async showRating(product_id: string, rated: { n: number; sum: number }, context: Ctx) {
    const { average, count, score } = shownRating(rated)
    await managerOf(context).execute(
      `insert into product_rating (id, product_id, average, count, score) values (?, ?, ?, ?, ?)
       on conflict (product_id) do update set average = excluded.average,
          count = excluded.count, score = excluded.score, updated_at = now()`,
      [generateEntityId(undefined, "prodrating"), product_id, average, count, score]
    )
  }

  /** Figures of one subject, of all of a kind, or of everything. */
  @InjectManager()
  async figuresOf(of: Of, now: Date, @MedusaContext() context: Ctx = {}): Promise<Figures> {
    const given = Object.entries(of).filter(([, value]) => value !== undefined)
    const lines = await managerOf(context).execute<TallyLine[]>(
      `select metric, period,
              ${COUNTERS.map((one) => `cast(sum(${one}) as integer) as ${one}`).join(", ")}
         from feedback_tally
        where deleted_at is null and metric in (${METRICS.map(() => "?").join(", ")})
          and (period = '${ALL_TIME}' or period >= ?)
              ${given.map(([column]) => `and ${column} = ?`).join(" ")}
        group by metric, period`,
      [...METRICS, oldestDay(now), ...given.map(([, value]) => value)]
    )
    return figuresFrom(lines, now)
  }

  /**
   * Counts a subject's feedback anew and puts right what differs.
   *
   * @returns how many lines differed, and the stars of all time
   */
  @InjectTransactionManager()
  async recount(
    subject: Subject,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ differed: number; standing: Standing }> {
    await holdTallies(subject, context)
    const stored = await this.readLines(subject, context)
    const counted = linesOf(await this.readVotes(subject, context))
    const differences = differencesOf(stored, counted)
    for (let i = 0; i < differences.length; i += LINES_PER_STATEMENT) {
      const some = differences.slice(i, i + LINES_PER_STATEMENT)
      await this.addLines(subject, some, context)
    }
    const [all] = differences.length ? await this.readLines(subject, context, true) : stored
    const { n = 0, sum = 0, revision = 0 } = stored.length || differences.length ? all : {}
    return {
      differed: differences.length,
      standing: { ...{ n, sum, revision }, subject_id: subject.subject_id },
    }
  }

  /** The line of the stars of all time is the first. */
  private async readLines({ kind, subject_id }: Subject, context: Ctx, first = false) {
    return await managerOf(context).execute<StoredLine[]>(
      `select metric, period, revision, ${COUNTERS.join(", ")} from feedback_tally
        where kind = ? and subject_id = ?
        order by (metric = 'overall' and period = '${ALL_TIME}') desc ${first ? "limit 1" : ""}`,
      [kind, subject_id]
    )
  }

  private async readVotes({ kind, subject_id }: Subject, context: Ctx): Promise<Vote[]> {
    return await managerOf(context).execute<Vote[]>(
      `select metric, stars, to_char(rated_at at time zone 'UTC', 'YYYY-MM-DD') as day,
              cast(count(*) as integer) as times
         from feedback cross join lateral
              (values ${METRICS.map((metric) => `('${metric}', ${metric})`).join(", ")})
              as given (metric, stars)
        where kind = ? and ${COLUMN_OF[kind]} = ? and status = 'visible' and deleted_at is null
          and stars is not null
        group by 1, 2, 3`,
      [kind, subject_id]
    )
  }

  /** Whoever was ever rated, a page at a time. Tallies are written with feedback, so none is missing. */
  @InjectManager()
  async listSubjects(
    after: Subject | null,
    limit: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<Subject[]> {
    return await managerOf(context).execute<Subject[]>(
      `select kind, subject_id from feedback_tally
        where metric = 'overall' and period = '${ALL_TIME}' and (kind, subject_id) > (?, ?)
        order by kind, subject_id limit ?`,
      [after?.kind ?? "", after?.subject_id ?? "", limit]
    )
  }
}

/** Everybody who changes a subject's tallies takes turns until their transactions end. */
const holdTallies = async ({ kind, subject_id }: Subject, context: Ctx) =>
  await managerOf(context).execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `feedback_tally:${kind}:${subject_id}`,
  ])

/** What must be added to stored lines to make them those that were counted. */
export function differencesOf(stored: TallyLine[], counted: TallyLine[]): TallyLine[] {
  const byKey = new Map<string, TallyLine>(counted.map((line) => [keyOf(line), { ...line }]))
  for (const line of stored) {
    const wanted = byKey.get(keyOf(line)) ?? emptied(line)
    for (const counter of COUNTERS) wanted[counter] -= line[counter]
    byKey.set(keyOf(line), wanted)
  }
  return [...byKey.values()].filter((line) => COUNTERS.some((counter) => line[counter] !== 0))
}

const emptied = ({ metric, period }: TallyKey & { metric: Metric }): TallyLine => ({
  ...{ metric, period, n: 0, sum: 0 },
  ...{ star_1: 0, star_2: 0, star_3: 0, star_4: 0, star_5: 0 },
})
