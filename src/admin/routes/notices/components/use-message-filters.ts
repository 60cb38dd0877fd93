import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { SENT_CHANNELS } from "../../../hooks/notice"
import type { NoticeMessage } from "../../../hooks/notice-messages"
import { useNoticeTemplates } from "../../../hooks/notice-templates"

const filterHelper = createDataTableFilterHelper<NoticeMessage>()

export const useMessageFilters = () => {
  const { t } = useTranslation("notice")
  const { data: templates } = useNoticeTemplates()
  return useMemo(
    () => [
      filterHelper.accessor("channel", {
        type: "radio",
        label: t("fields.channel"),
        options: SENT_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
      }),
      filterHelper.accessor("key", {
        type: "radio",
        label: t("fields.key"),
        // Several audiences have a notice of the same name.
        options: (templates ?? []).map(({ key, audience }) => ({
          value: key,
          label: `${t(`key.${key}`)} · ${t(`audience.${audience}`)}`,
        })),
      }),
    ],
    [t, templates]
  )
}
