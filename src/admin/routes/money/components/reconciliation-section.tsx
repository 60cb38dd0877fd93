import { Button, StatusBadge, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../components/date-text"
import { Section } from "../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../components/section-message"
import { Reconciliation, useReconcile, useReconciliations } from "../../../hooks/ledger-watch"
import { errorMessage } from "../../../lib/error-message"
import { DifferencesDrawer } from "./differences-drawer"

const SHOWN = 5

/** Whether the ledger agrees with orders, payments and payouts. */
export const ReconciliationSection = () => {
  const { t } = useTranslation("ledger")
  const [opened, setOpened] = useState<string>()
  const { data, isError, error } = useReconciliations({ limit: SHOWN })
  const { mutateAsync, isPending } = useReconcile()
  const check = async () => {
    try {
      const { reconciliation } = await mutateAsync(undefined)
      const { difference_count: count } = reconciliation
      if (count) toast.warning(t("reconciliation.found", { count }))
      else toast.success(t("reconciliation.agrees"))
    } catch (failure) {
      toast.error(errorMessage(failure))
    }
  }
  return (
    <Section
      title={t("reconciliation.title")}
      subtitle={t("reconciliation.description")}
      actions={
        <Button size="small" variant="secondary" isLoading={isPending} onClick={check}>
          {t("reconciliation.check")}
        </Button>
      }
    >
      {data?.reconciliations.map((one) => (
        <Row key={one.id} reconciliation={one} onOpen={() => setOpened(one.id)} />
      ))}
      {data?.count === 0 && <SectionMessage text={t("reconciliation.none")} />}
      {!data && !isError && <SectionSkeleton />}
      {isError && !data && <SectionMessage isError text={errorMessage(error)} />}
      <DifferencesDrawer id={opened} onClose={() => setOpened(undefined)} />
    </Section>
  )
}

type RowProps = { reconciliation: Reconciliation; onOpen: () => void }

const Row = ({ reconciliation, onOpen }: RowProps) => {
  const { t } = useTranslation("ledger")
  const { finished_at, difference_count, orders_checked, entries_checked } = reconciliation
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" leading="compact">
          <DateText date={reconciliation.started_at} />
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("reconciliation.checked", { orders: orders_checked, entries: entries_checked })}
        </Text>
      </div>
      {!finished_at && <StatusBadge color="grey">{t("reconciliation.unfinished")}</StatusBadge>}
      {finished_at && difference_count === 0 && (
        <StatusBadge color="green">{t("reconciliation.agrees")}</StatusBadge>
      )}
      {finished_at && difference_count > 0 && (
        <Button size="small" variant="transparent" onClick={onOpen}>
          <StatusBadge color="red">
            {t("reconciliation.found", { count: difference_count })}
          </StatusBadge>
        </Button>
      )}
    </div>
  )
}
