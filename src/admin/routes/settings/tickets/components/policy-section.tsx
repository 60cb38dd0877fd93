import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { SortableList } from "../../../../components/sortable-list"
import { useReorderPolicies, useSlaPolicies } from "../../../../hooks/ticket-settings"
import type { SlaPolicy } from "../../../../hooks/ticket-terms"
import { errorMessage } from "../../../../lib/error-message"
import { PolicyDrawer } from "./policy-drawer"
import { PolicyRow } from "./policy-row"

type Opened = { policy: SlaPolicy | null } | null

/** Policies in the order in which they are asked: the first that matches a ticket holds. */
export const PolicySection = () => {
  const { t } = useTranslation("ticket")
  const { data: policies, error } = useSlaPolicies()
  const { mutate } = useReorderPolicies()
  const [opened, setOpened] = useState<Opened>(null)
  const reorder = (ids: string[]) =>
    mutate(ids, {
      onSuccess: () => toast.success(t("order.saved")),
      onError: (refused) => toast.error(errorMessage(refused)),
    })
  return (
    <Section
      level="h1"
      title={t("policy.title")}
      subtitle={t("policy.text")}
      actions={
        <Button size="small" onClick={() => setOpened({ policy: null })}>
          {t("policy.create")}
        </Button>
      }
    >
      {error && <SectionMessage isError text={errorMessage(error)} />}
      {!policies && !error && <SectionSkeleton rows={2} />}
      {policies?.length === 0 && <SectionMessage text={t("policy.empty")} />}
      {!!policies?.length && (
        <SortableList items={policies} words="ticket" onReorder={reorder}>
          {(policy, row) => (
            <PolicyRow policy={policy} onEdit={() => setOpened({ policy })} {...row} />
          )}
        </SortableList>
      )}
      <PolicyDrawer
        open={!!opened}
        policy={opened?.policy ?? null}
        onClose={() => setOpened(null)}
      />
    </Section>
  )
}
