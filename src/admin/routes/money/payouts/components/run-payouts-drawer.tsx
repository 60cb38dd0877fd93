import { Button, Drawer, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { MoneyList } from "../../../../components/money"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { SideDrawer } from "../../../../components/side-form"
import { PlannedPayout, usePayoutPreview, useRunPayouts } from "../../../../hooks/ledger-payouts"
import { errorMessage } from "../../../../lib/error-message"
import { PlannedRow } from "./planned-row"

type RunPayoutsDrawerProps = { open: boolean; onClose: () => void }

/** Shows who gets what before it is done. */
export const RunPayoutsDrawer = ({ open, onClose }: RunPayoutsDrawerProps) => {
  const { t } = useTranslation("ledger")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("payouts.run.title")}
      description={t("payouts.run.description")}
    >
      <Plan onClose={onClose} />
    </SideDrawer>
  )
}

const Plan = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation("ledger")
  const { data: preview, isError, error } = usePayoutPreview()
  const due = preview?.filter(({ skip }) => !skip) ?? []
  const others = preview?.filter(({ skip }) => skip) ?? []
  const { run, isPending } = useRunAndTell(onClose)
  return (
    <>
      <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto px-0">
        {isError && <SectionMessage text={errorMessage(error)} isError />}
        {!preview && !isError && <SectionSkeleton rows={5} />}
        {preview && !due.length && <SectionMessage text={t("payouts.run.nothing")} />}
        {due.length > 0 && <Rows rows={due} />}
        {others.length > 0 && (
          <section>
            <h3 className="txt-compact-small-plus px-6 pt-2">{t("payouts.run.others")}</h3>
            <Rows rows={others} />
          </section>
        )}
      </Drawer.Body>
      <Drawer.Footer className="flex-wrap">
        {due.length > 0 && (
          <div className="txt-compact-small-plus me-auto">
            <MoneyList amounts={sumByCurrency(due)} />
          </div>
        )}
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("translation:actions.cancel")}
          </Button>
        </Drawer.Close>
        <Button size="small" onClick={run} isLoading={isPending} disabled={!due.length}>
          {t("payouts.run.confirm", { count: due.length })}
        </Button>
      </Drawer.Footer>
    </>
  )
}

const Rows = ({ rows }: { rows: PlannedPayout[] }) => (
  <ul className="divide-y">
    {rows.map((row) => (
      <PlannedRow key={`${row.seller_id}:${row.currency_code}`} row={row} />
    ))}
  </ul>
)

/** Says how many were made; somebody else may have been quicker with some. */
function useRunAndTell(onClose: () => void) {
  const { t } = useTranslation("ledger")
  const { mutateAsync, isPending } = useRunPayouts()
  const run = async () => {
    try {
      const { payouts, skipped } = await mutateAsync({})
      const description = skipped.length
        ? t("payouts.run.skipped", { count: skipped.length })
        : undefined
      toast.success(t("payouts.run.done", { count: payouts.length }), { description })
      onClose()
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  return { run, isPending }
}

function sumByCurrency(rows: PlannedPayout[]) {
  const sums = new Map<string, number>()
  for (const { currency_code, available } of rows) {
    sums.set(currency_code, (sums.get(currency_code) ?? 0) + available)
  }
  return [...sums].map(([currency_code, amount]) => ({ currency_code, amount }))
}
