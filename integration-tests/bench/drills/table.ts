import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { Outcome } from "./drill"
import { Phase } from "./figures"

const SHOWN_FAULTS = 20

const ms = (value: number) => `${Math.round(value)} ms`
const seconds = (value: number) => `${value.toFixed(1)} s`
const timesOf = ({ p50, p99 }: Phase) => `${ms(p50)} / ${ms(p99)}`

/** Whether everything that was acknowledged is there and all findings are as they should be. */
export const isWell = ({ faults, findings }: Outcome) =>
  faults.length === 0 && findings.every(({ is_well }) => is_well)

/** What came of one drill, as soon as it is over. */
export function tell(outcome: Outcome) {
  const { name, title, skipped, phases, faults, findings } = outcome
  console.log(`\n${name}: ${title}`)
  if (skipped) return console.log(`  skipped: ${skipped}`)
  const told = Object.entries(outcome.acknowledged).map(([kind, count]) => `${count} ${kind}`)
  console.log(`  acknowledged: ${told.join(", ")}`)
  for (const { name, requests, failed, errors, ...times } of phases) {
    const kinds = Object.entries(errors).map(([kind, count]) => `${count} × ${kind}`)
    const shown = `${timesOf({ name, requests, failed, errors, ...times })}`
    console.log(`  ${name.padEnd(7)} ${requests} requests, p50 / p99 ${shown}, ${failed} errors`)
    for (const kind of kinds) console.log(`          ${kind}`)
  }
  console.log(`  last error ${seconds(outcome.errors_s)} after it began`)
  console.log(`  all work caught up ${seconds(outcome.backlog_s)} after it was over`)
  const { reconnects, away_ms } = outcome.sockets
  console.log(`  sockets: ${reconnects} reconnects, away for ${ms(away_ms)} at most`)
  for (const { what, is_well } of findings) console.log(`  ${is_well ? "✓" : "✗"} ${what}`)
  console.log(faults.length ? `  ✗ ${faults.length} differences` : "  ✓ nothing lost")
  for (const fault of faults.slice(0, SHOWN_FAULTS)) console.log(`    ${fault}`)
}

const COLUMNS = ["drill", "errors b/d/a", "before", "during", "after", "errors", "caught up", ""]

/** All of them side by side; times are p50 / p99. */
export function tabulate(outcomes: Outcome[]) {
  const rows = outcomes.map((one) => {
    if (one.skipped) return [one.name, `skipped: ${one.skipped}`]
    return [
      one.name,
      one.phases.map(({ failed }) => failed).join(" / "),
      ...one.phases.map(timesOf),
      seconds(one.errors_s),
      seconds(one.backlog_s),
      isWell(one) ? "nothing lost" : `${one.faults.length} differences`,
    ]
  })
  const widths = COLUMNS.map((title, i) =>
    Math.max(title.length, ...rows.filter((row) => row.length > 2).map((row) => row[i].length))
  )
  const line = (cells: string[]) => `  ${cells.map((cell, i) => cell.padEnd(widths[i])).join("  ")}`
  console.log(`\n${line(COLUMNS)}`)
  for (const row of rows) console.log(line(row))
}

export function keep(file: string, content: object) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
}
