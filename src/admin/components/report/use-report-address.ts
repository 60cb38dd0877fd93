import { useSearchParams } from "react-router-dom"
import { useReportZone } from "../../hooks/report"
import { ParameterName, Report, ROWS, ROWS_MAX } from "../../lib/report"
import { Chosen, chosenIn, parametersIn, withPeriod } from "./address"
import { dayIn } from "./periods"

/** What a report's page shows stands in its address, so that it can be kept and handed on. */
export function useReportAddress({ parameters }: Report) {
  const [address, setAddress] = useSearchParams()
  const today = dayIn(useReportZone(), new Date())
  const set = (name: ParameterName | "shown" | "rows", value: string | null) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true }
    )
  return {
    today,
    chosen: chosenIn(address),
    choose: (chosen: Chosen) =>
      setAddress((before) => withPeriod(before, chosen), { replace: true }),
    valueOf: (name: ParameterName) => address.get(name),
    set,
    params: parametersIn(address, parameters, today),
    limit: address.get("rows") === "all" ? ROWS_MAX : ROWS,
    /** The currency of the chart, where there are several. */
    shown: address.get("shown"),
  }
}

export type ReportAddress = ReturnType<typeof useReportAddress>
