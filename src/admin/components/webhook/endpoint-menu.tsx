import { ActionMenu } from "@medusajs/dashboard/components"
import {
  ArrowPath,
  EllipsisHorizontal,
  PauseSolid,
  PencilSquare,
  PlaySolid,
  Trash,
} from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { useEndpointDeeds } from "./use-endpoint-deeds"
import type { WebhookEndpoint } from "../../lib/webhook"

type EndpointMenuProps = {
  endpoint: WebhookEndpoint
  deeds: ReturnType<typeof useEndpointDeeds>
  onEdit: () => void
}

export const EndpointMenu = ({ endpoint, deeds, onEdit }: EndpointMenuProps) => {
  const { t } = useTranslation("webhook")
  const isOn = endpoint.status === "enabled"
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            { icon: <PencilSquare />, label: t("translation:actions.edit"), onClick: onEdit },
            {
              icon: <ArrowPath />,
              label: t("actions.rotate"),
              onClick: () => void deeds.rotate(),
            },
            {
              icon: isOn ? <PauseSolid /> : <PlaySolid />,
              label: isOn ? t("actions.disable") : t("actions.enable"),
              onClick: () => void deeds.turn(isOn ? "disable" : "enable"),
            },
          ],
        },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("translation:actions.delete"),
              onClick: () => void deeds.remove(),
            },
          ],
        },
      ]}
    >
      <IconButton size="small" variant="transparent" aria-label={t("actions.menu")}>
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
