import { Kbd, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SideDrawer } from "../../../components/side-form"
import { ROW_KEYS } from "./row-keys"

const KEYS: Record<(typeof ROW_KEYS)[number], string[]> = {
  down: ["J", "↓"],
  up: ["K", "↑"],
  open: ["Enter"],
  select: ["X"],
  create: ["C"],
  search: ["/"],
  help: ["?"],
}

export const KeysHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useTranslation("ticket")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("keys.title")}
      description={t("keys.description")}
    >
      <dl className="divide-y overflow-y-auto">
        {ROW_KEYS.map((key) => (
          <div key={key} className="flex items-center justify-between gap-x-4 px-6 py-3">
            <dt>
              <Text size="small">{t(`keys.${key}`)}</Text>
            </dt>
            <dd className="flex gap-x-1">
              {KEYS[key].map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </SideDrawer>
  )
}
