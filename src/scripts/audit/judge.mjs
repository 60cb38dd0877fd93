const GRAVE = ["high", "critical"]

/**
 * What npm's report (version 2) says of the grave advisories of what a shop runs with.
 *
 * @param accepted advisories that do no harm here, by id, each with the reason
 * @returns null when it is no report: the registry did not answer
 */
export function judge(report, accepted) {
  if (!report?.vulnerabilities) return null
  const advisories = Object.values(report.vulnerabilities)
    // A text names another package of the report, which has its own entry.
    .flatMap(({ via }) => via.filter((one) => typeof one === "object"))
    .map(({ url = "", name, severity, title }) => ({ id: idOf(url), name, severity, title }))
  const found = [...new Map(advisories.map((one) => [`${one.id} ${one.name}`, one])).values()]
  const ids = new Set(found.map(({ id }) => id))
  const grave = found.filter(({ severity }) => GRAVE.includes(severity))
  return {
    refused: grave.filter(({ id }) => !accepted[id]),
    accepted: grave.filter(({ id }) => accepted[id]),
    // So that the list does not outlive its reasons.
    gone: Object.keys(accepted).filter((id) => !ids.has(id)),
  }
}

const idOf = (url) => url.split("/").at(-1)
