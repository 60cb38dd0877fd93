import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage } from "../../../../components/section-message"
import type { CommissionRule } from "../../../../hooks/commission"
import { RuleDrawer } from "./rule-drawer"
import { RuleRow } from "./rule-row"
import { SimulatorDrawer } from "./simulator-drawer"
import { SortableRules } from "./sortable-rules"

type Opened = { rule: CommissionRule | null } | null

/** The rules in the order in which they are asked; the default stands last and does not move. */
export const RuleList = ({ rules }: { rules: CommissionRule[] }) => {
  const { t } = useTranslation("commission")
  const [opened, setOpened] = useState<Opened>(null)
  const [isSimulating, setSimulating] = useState(false)
  const own = rules.filter(({ is_default }) => !is_default)
  const last = rules.find(({ is_default }) => is_default)
  return (
    <Section
      level="h1"
      title={t("list.title")}
      subtitle={t("list.text")}
      actions={
        <>
          <Button size="small" variant="secondary" onClick={() => setSimulating(true)}>
            {t("simulator.open")}
          </Button>
          <Button size="small" onClick={() => setOpened({ rule: null })}>
            {t("list.create")}
          </Button>
        </>
      }
    >
      {own.length ? (
        <SortableRules rules={own} onEdit={(rule) => setOpened({ rule })} />
      ) : (
        <SectionMessage text={t("list.empty")} />
      )}
      {last && (
        <RuleRow rule={last} place={rules.length} onEdit={() => setOpened({ rule: last })} />
      )}
      <RuleDrawer open={!!opened} rule={opened?.rule ?? null} onClose={() => setOpened(null)} />
      <SimulatorDrawer open={isSimulating} onClose={() => setSimulating(false)} />
    </Section>
  )
}
