import { Latency, LoadReport } from "./clients"

type Figure = { name: string; value: string; goal: string; isMet: boolean }

/** What was measured, as it comes, and all goals together at the end. */
export class Report {
  #figures: Figure[] = []

  title(text: string) {
    console.log(`\n${text}`)
  }

  line(name: string, text: string) {
    console.log(`  ${name.padEnd(12)} ${text}`)
  }

  figure(name: string, value: string, goal: string, isMet: boolean) {
    this.#figures.push({ name, value, goal, isMet })
    this.line(isMet ? "✓" : "✗ missed", `${name}: ${value} (goal ${goal})`)
  }

  end() {
    console.log("\nGoals")
    for (const { name, value, goal, isMet } of this.#figures) {
      console.log(`  ${isMet ? "✓" : "✗"} ${name.padEnd(48)} ${value.padEnd(26)} ${goal}`)
    }
  }
}

export const count = (value: number) => Math.round(value).toLocaleString("en-US")
export const ratio = (value: number) => `${value.toFixed(2)} ×`
export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
export const latencyText = ({ p50, p99, max }: Latency) =>
  `median ${ms(p50)}, p99 ${ms(p99)}, worst ${ms(max)}`

export const perSecond = ({ accepted, seconds }: LoadReport) => accepted / seconds

/** "0.2 % refused (BID_TOO_LOW 12)", or that none was. */
export function refusedText({ accepted, refused }: LoadReport) {
  const kinds = Object.entries(refused)
  const all = kinds.reduce((sum, [, times]) => sum + times, 0)
  if (all === 0) return "none refused"
  const list = kinds.map(([code, times]) => `${code} ${count(times)}`).join(", ")
  return `${((100 * all) / (all + accepted)).toFixed(1)} % refused (${list})`
}
