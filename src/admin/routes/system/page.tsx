import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { ServerStack } from "@medusajs/icons"
import i18n from "i18next"
import { PageSkeleton } from "../../components/page-skeleton"
import { useSystem } from "../../hooks/telemetry"
import { FailureSection } from "./components/failure-section"
import { FigureSection } from "./components/figure-section"
import { JobSection } from "./components/job-section"
import { OutboxSection } from "./components/outbox-section"
import { ProcessSection } from "./components/process-section"
import { StandingSection } from "./components/standing-section"

/** How the installation is: what runs, what waits, what failed. */
const SystemPage = () => {
  const { data: system, isError, error, isRefetchError } = useSystem()
  if (isError && !system) throw error
  if (!system) return <PageSkeleton main={3} side={2} />
  return (
    <LayoutComposer
      widgetsZonePrefix="system.overview"
      preferredLayoutId="core:two-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="SystemStanding">
              <StandingSection system={system} isStale={isRefetchError} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="SystemOutboxes">
              <OutboxSection outboxes={system.outboxes} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="SystemJobs">
              <JobSection jobs={system.jobs} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="SystemFailures">
              <FailureSection failures={system.failures} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="SystemProcesses">
              <ProcessSection processes={system.processes} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="SystemFigures">
              <FigureSection system={system} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu",
  translationNs: "telemetry",
  icon: ServerStack,
  rank: 30,
})
export const handle = { breadcrumb: () => i18n.t("telemetry:menu") }
export default SystemPage
