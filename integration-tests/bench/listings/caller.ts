import { Agent, request } from "node:http"
import { quantile } from "../machine"

export type Subject = { name: string; url: string }
export type Series = { rates: number[]; times: number[] }

/** As many as a storefront that renders on a server keeps open. */
const CONNECTIONS = 8

/** Looks at a page over connections that stay open, as storefronts do. */
export class Caller {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

  constructor(private readonly key: string) {}

  /** The page, and after how many milliseconds all of it was there. */
  async look({ name, url }: Subject) {
    const begun = performance.now()
    const headers = { "x-publishable-api-key": this.key }
    const { status, text } = await new Promise<{ status?: number; text: string }>(
      (resolve, reject) => {
        const sent = request(url, { agent: this.agent, headers }, (answer) => {
          const parts: Buffer[] = []
          answer.on("data", (part: Buffer) => parts.push(part))
          answer.on("error", reject)
          answer.on("end", () =>
            resolve({ status: answer.statusCode, text: Buffer.concat(parts).toString() })
          )
        })
        sent.on("error", reject)
        sent.end()
      }
    )
    const took = performance.now() - begun
    if (status !== 200) throw new Error(`${name}: ${status} ${text.slice(0, 200)}`)
    return { took, text }
  }

  /** How many looks a second there are when each of the connections asks again and again. */
  async storm(subject: Subject, seconds: number, { rates, times }: Series) {
    const begun = performance.now()
    const until = begun + seconds * 1000
    let looks = 0
    const connection = async () => {
      while (performance.now() < until) {
        times.push((await this.look(subject)).took)
        looks++
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, connection))
    rates.push(looks / ((performance.now() - begun) / 1000))
  }

  end() {
    this.agent.destroy()
  }
}

export const median = (values: number[]) => quantile(values, 0.5)

export function told(times: number[]) {
  const at = (share: number) => quantile(times, share).toFixed(1)
  return `${times.length} looks, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`
}
