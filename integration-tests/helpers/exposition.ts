/** A value of a metric, with what tells it from its siblings. */
export type Sample = { name: string; labels: Record<string, string>; value: number }
export type Metric = { type: string; help: string; samples: Sample[] }

const NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*"
const COMMENT = new RegExp(`^# (HELP|TYPE) (${NAME}) (.+)$`)
const LINE = new RegExp(`^(${NAME})(?:\\{(.*)\\})? (\\S+)(?: -?\\d+)?$`)
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/y
const TYPES = ["counter", "gauge", "histogram", "summary", "untyped"]
const PARTS = ["_bucket", "_sum", "_count"]
const NUMBER = /^([+-]?Inf|NaN|[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?)$/i

/**
 * Reads the text format of Prometheus (0.0.4) and is as strict as its document: each metric once,
 * with its type before its values, no value twice, and histograms that add up.
 */
export function parseExposition(text: string): Map<string, Metric> {
  const metrics = new Map<string, Metric>()
  const series = new Set<string>()
  let current = ""
  if (!text.endsWith("\n")) throw new Error("The last line does not end")
  for (const line of text.split("\n")) {
    if (!line) continue
    const [, kind, of, words] = COMMENT.exec(line) ?? []
    if (kind) {
      const known = metrics.get(of) ?? { type: "", help: "", samples: [] }
      if (known.samples.length) throw new Error(`${of} is told in two places`)
      if (kind === "TYPE" && !TYPES.includes(words)) throw new Error(`No type: ${line}`)
      metrics.set(of, { ...known, [kind.toLowerCase()]: words })
      current = of
      continue
    }
    const sample = readSample(line)
    const owner = metrics.get(current)
    if (!owner?.type || !belongs(sample.name, current, owner.type)) {
      throw new Error(`${sample.name} stands below ${current}`)
    }
    const place = `${sample.name} ${JSON.stringify(Object.entries(sample.labels).sort())}`
    if (series.has(place)) throw new Error(`Told twice: ${line}`)
    series.add(place)
    owner.samples.push(sample)
  }
  for (const [name, metric] of metrics) if (metric.type === "histogram") addUp(name, metric)
  return metrics
}

const belongs = (name: string, owner: string, type: string) =>
  name === owner ||
  (["histogram", "summary"].includes(type) && PARTS.some((part) => name === owner + part))

function readSample(line: string): Sample {
  const [, name, inner = "", value] = LINE.exec(line) ?? []
  if (!name || !NUMBER.test(value)) throw new Error(`No value of a metric: ${line}`)
  const labels: Record<string, string> = {}
  for (LABEL.lastIndex = 0; LABEL.lastIndex < inner.length;) {
    const [, label, content] = LABEL.exec(inner) ?? []
    if (!label || label in labels) throw new Error(`Labels are not well formed: ${line}`)
    labels[label] = content
  }
  return { name, labels, value: Number(value.replace("Inf", "Infinity")) }
}

function addUp(name: string, { samples }: Metric) {
  const bunches = new Map<string, Sample[]>()
  for (const sample of samples.filter((one) => one.name === `${name}_bucket`)) {
    const { le: _, ...rest } = sample.labels
    const key = JSON.stringify(rest)
    bunches.set(key, [...(bunches.get(key) ?? []), sample])
  }
  for (const [key, bunch] of bunches) {
    const grows = bunch.every(({ value }, i) => i === 0 || value >= bunch[i - 1].value)
    const count = samples.find(
      (one) => one.name === `${name}_count` && JSON.stringify(one.labels) === key
    )
    const last = bunch[bunch.length - 1]
    if (!grows || last.labels.le !== "+Inf" || last.value !== count?.value) {
      throw new Error(`${name} ${key} does not add up`)
    }
  }
}
