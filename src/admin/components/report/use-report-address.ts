import { useSearchParams } from "react-router-dom"
import { useReportZone } from "../../hooks/report"
import { ChosenPeriod, periodIn, todayIn, writePeriod } from "../../lib/periods"
import { ParameterName, Report, ROWS, ROWS_MAX } from "../../lib/report"
import { parametersIn, USUAL_PERIOD } from "./address"

/** What a report's page shows stands in its address, so that it can be kept and handed on. */
export function useReportAddress({ parameters }: Pick<Report, "parameters">) {
  const [address, setAddress] = useSearchParams()
  const today = todayIn(useReportZone(), new Date())
  const change = (write: (next: URLSearchParams) => void) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before)
        write(next)
        return next
      },
      { replace: true }
    )
  return {
    today,
    chosen: periodIn(address, today, USUAL_PERIOD),
    choose: (chosen: ChosenPeriod) => change((next) => writePeriod(next, chosen)),
    valueOf: (name: ParameterName) => address.get(name),
    set: (name: ParameterName | "shown" | "rows", value: string | null) =>
      change((next) => (value ? next.set(name, value) : next.delete(name))),
    params: parametersIn(address, parameters, today),
    limit: address.get("rows") === "all" ? ROWS_MAX : ROWS,
    /** The currency of the chart, where there are several. */
    shown: address.get("shown"),
  }
}

export type ReportAddress = ReturnType<typeof useReportAddress>
