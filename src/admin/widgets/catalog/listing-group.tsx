import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ActionMenu } from "@medusajs/dashboard/components"
import { EllipsisHorizontal, PencilSquare, XCircle } from "@medusajs/icons"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { IconButton, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ListingGroupDrawer } from "../../components/listing-group-drawer"
import { Section } from "../../components/section"
import { SectionMessage, SectionSkeleton } from "../../components/section-message"
import { useListingGroup, useSetListingGroup } from "../../hooks/catalog-listing-group"

/** Which other products are offers of the same article. */
const ListingGroupWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { t } = useTranslation("catalog")
  const { data: key, isLoading, isError, error } = useListingGroup(product.id)
  const { mutate } = useSetListingGroup(product.id)
  const [editing, setEditing] = useState(false)
  const leave = () =>
    mutate(null, {
      onSuccess: () => toast.success(t("group.left")),
      onError: (cause) => toast.error(cause.message),
    })
  const edit = {
    icon: <PencilSquare />,
    label: t(key ? "group.change" : "group.join"),
    onClick: () => setEditing(true),
  }
  const drop = { icon: <XCircle />, label: t("group.leave"), onClick: leave }
  return (
    <Section
      title={t("group.title")}
      actions={
        <ActionMenu groups={[{ actions: [edit] }, ...(key ? [{ actions: [drop] }] : [])]}>
          <IconButton size="small" variant="transparent" aria-label={t("group.menu")}>
            <EllipsisHorizontal />
          </IconButton>
        </ActionMenu>
      }
    >
      {isLoading && <SectionSkeleton rows={1} />}
      {isError && <SectionMessage isError text={error.message} />}
      {key === null && <SectionMessage text={t("group.none")} />}
      {key && (
        <div className="px-6 py-4">
          <Text size="small" className="break-all font-mono">
            <bdi>{key}</bdi>
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("group.explanation")}
          </Text>
        </div>
      )}
      <ListingGroupDrawer
        productId={product.id}
        current={key ?? null}
        open={editing}
        onClose={() => setEditing(false)}
      />
    </Section>
  )
}

export const config = defineWidgetConfig({
  zone: "product.details.side.before",
  id: "souk:listing-group",
})
export default ListingGroupWidget
