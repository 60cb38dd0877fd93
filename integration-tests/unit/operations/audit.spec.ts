import { execFileSync } from "node:child_process"

type Advisory = { id: string; name: string }
type Judged = { refused: Advisory[]; accepted: Advisory[]; gone: string[] } | null

const ASK = `
  const { judge } = await import(process.argv[1])
  const { ACCEPTED } = await import(process.argv[2])
  let text = ""
  for await (const part of process.stdin) text += part
  const judged = JSON.parse(text).map(([report, accepted]) => judge(report, accepted))
  console.log(JSON.stringify({ judged, ACCEPTED }))`

const urlOf = (name: string) => `file://${process.cwd()}/src/scripts/audit/${name}.mjs`
function asked(...cases: [unknown, object][]): { judged: Judged[]; ACCEPTED: object } {
  const how = { input: JSON.stringify(cases), encoding: "utf8" as const }
  const args = ["--input-type=module", "-e", ASK, urlOf("judge"), urlOf("accepted")]
  return JSON.parse(execFileSync(process.execPath, args, how))
}

const anAdvisory = (id: string, name: string, severity: string) => ({
  ...{ source: 1, name, dependency: name, title: `${name} breaks`, severity, range: "<2" },
  url: `https://github.com/advisories/${id}`,
})
/** As npm writes it: what depends on a broken package names it in \`via\`. */
const REPORT = {
  auditReportVersion: 2,
  vulnerabilities: {
    bad: { name: "bad", severity: "critical", via: [anAdvisory("GHSA-1", "bad", "critical")] },
    user: { name: "user", severity: "critical", via: ["bad"] },
    odd: { name: "odd", severity: "high", via: [anAdvisory("GHSA-2", "odd", "high")] },
    mild: { name: "mild", severity: "moderate", via: [anAdvisory("GHSA-3", "mild", "moderate")] },
  },
}

describe("the audit of what a shop runs with", () => {
  const { judged, ACCEPTED } = asked(
    [REPORT, {}],
    [REPORT, { "GHSA-2": "not called", "GHSA-9": "was once" }],
    [{ auditReportVersion: 2, vulnerabilities: {} }, {}],
    [{ message: "405 Method Not Allowed", statusCode: 405 }, {}],
    [null, {}]
  )
  const ids = (found: Advisory[] = []) => found.map(({ id }) => id)

  it("refuses what is grave, once, and nothing milder", () => {
    expect(ids(judged[0]?.refused)).toEqual(["GHSA-1", "GHSA-2"])
  })

  it("takes what was accepted, and says what is no longer known", () => {
    expect(ids(judged[1]?.refused)).toEqual(["GHSA-1"])
    expect(ids(judged[1]?.accepted)).toEqual(["GHSA-2"])
    expect(judged[1]?.gone).toEqual(["GHSA-9"])
  })

  it("is content with nothing", () => {
    expect(judged[2]).toEqual({ refused: [], accepted: [], gone: [] })
  })

  it("knows that no answer is none", () => {
    expect(judged.slice(3)).toEqual([null, null])
  })

  it("has a reason for everything that is accepted", () => {
    for (const reason of Object.values(ACCEPTED)) expect(reason).toMatch(/\w+ \w+/)
  })
})
