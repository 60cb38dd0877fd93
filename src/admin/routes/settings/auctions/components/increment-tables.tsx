import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowUturnLeft, PencilSquare } from "@medusajs/icons"
import { Badge, Table, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Money } from "../../../../components/money"
import { Section } from "../../../../components/section"
import { Cell, HeaderCell } from "../../../../components/table-cells"
import { IncrementTable, useResetIncrements } from "../../../../hooks/auction-settings"
import { IncrementsDrawer } from "./increments-drawer"

const TIERS_SHOWN = 3

/** By how much a bid must be higher, for each currency of the shop. */
export const IncrementTables = ({ tables }: { tables: IncrementTable[] }) => {
  const { t } = useTranslation("auction")
  const [edited, setEdited] = useState<IncrementTable | null>(null)
  return (
    <Section title={t("increments.title")} subtitle={t("increments.text")}>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <HeaderCell>{t("fields.currency")}</HeaderCell>
              <HeaderCell>{t("increments.steps")}</HeaderCell>
              <HeaderCell>{t("increments.source")}</HeaderCell>
              <HeaderCell />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {tables.map((table) => (
              <Row key={table.currency_code} table={table} onEdit={() => setEdited(table)} />
            ))}
          </Table.Body>
        </Table>
      </div>
      <IncrementsDrawer table={edited} onClose={() => setEdited(null)} />
    </Section>
  )
}

const Row = ({ table, onEdit }: { table: IncrementTable; onEdit: () => void }) => {
  const { t } = useTranslation("auction")
  const reset = useReset(table)
  const { currency_code, is_default, tiers } = table
  const edit = { icon: <PencilSquare />, label: t("translation:actions.edit"), onClick: onEdit }
  const drop = { icon: <ArrowUturnLeft />, label: t("increments.reset"), onClick: reset }
  return (
    <Table.Row>
      <Cell className="txt-compact-small-plus uppercase">{currency_code}</Cell>
      <Cell className="py-2">
        {tiers.slice(0, TIERS_SHOWN).map(({ from, step }) => (
          <Text key={from} size="small" className="text-nowrap">
            {t("from")} <Money amount={from} currency_code={currency_code} />:{" "}
            <Money amount={step} currency_code={currency_code} />
          </Text>
        ))}
        {tiers.length > TIERS_SHOWN && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("increments.more", { count: tiers.length - TIERS_SHOWN })}
          </Text>
        )}
      </Cell>
      <Cell>
        <Badge size="2xsmall" color={is_default ? "grey" : "blue"} className="text-nowrap">
          {t(is_default ? "increments.usual" : "increments.own")}
        </Badge>
      </Cell>
      <Cell className="text-end">
        <ActionMenu groups={[{ actions: is_default ? [edit] : [edit, drop] }]} />
      </Cell>
    </Table.Row>
  )
}

function useReset({ currency_code }: IncrementTable) {
  const { t } = useTranslation("auction")
  const prompt = usePrompt()
  const { mutate } = useResetIncrements()
  const currency = currency_code.toUpperCase()
  return async () => {
    const agreed = await prompt({
      title: t("increments.reset_title", { currency }),
      description: t("increments.reset_text"),
      confirmText: t("increments.reset"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(currency_code, {
      onSuccess: () => toast.success(t("increments.reset_done", { currency })),
      onError: (error) => toast.error(error.message),
    })
  }
}
