import { TriangleDownMini } from "@medusajs/icons"
import { Checkbox, clx, IconButton, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { WebhookEventType } from "../../hooks/webhook-events"
import { EventGroup, groupPattern, isTaken, type shareOf } from "./patterns"
import { useEventWords } from "./use-event-words"

type PickerGroupProps = {
  group: EventGroup<WebhookEventType>
  /** The whole group, of which a search may have left some. */
  share: ReturnType<typeof shareOf>
  patterns: string[]
  /** What a search found is shown at once. */
  isSearched: boolean
  onGroup: () => void
  onType: (type: string) => void
}

const CHECKED = { all: true, some: "indeterminate", none: false } as const

/** A group as a whole, and its events beneath it. */
export const PickerGroup = (props: PickerGroupProps) => {
  const { group, share, patterns, isSearched, onGroup, onType } = props
  const { t } = useTranslation("webhook")
  const { groupName } = useEventWords()
  const [isOpen, setOpen] = useState(share === "some")
  const id = useId()
  const isShown = isOpen || isSearched
  return (
    <div>
      <div className="flex items-center gap-x-3 px-3 py-2">
        <Checkbox id={id} checked={CHECKED[share]} onCheckedChange={onGroup} />
        <Label htmlFor={id} size="small" weight="plus" className="min-w-0 flex-1">
          {groupName(group.name)}
          {/* The margin is of the page's direction, the pattern of its own. */}
          <span className="text-ui-fg-muted txt-compact-xsmall ms-2">
            <bdi>{groupPattern(group.name)}</bdi>
          </span>
        </Label>
        {!isSearched && (
          <IconButton
            type="button"
            size="2xsmall"
            variant="transparent"
            aria-expanded={isShown}
            aria-label={t("picker.open", { group: groupName(group.name) })}
            onClick={() => setOpen(!isOpen)}
          >
            <TriangleDownMini className={clx("transition-transform", isShown && "rotate-180")} />
          </IconButton>
        )}
      </div>
      {isShown && (
        <ul className="flex flex-col gap-y-2 pb-3 pe-3 ps-10">
          {group.types.map((one) => (
            <PickerType
              key={one.type}
              one={one}
              isTaken={isTaken(patterns, one.type)}
              onToggle={() => onType(one.type)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

type PickerTypeProps = { one: WebhookEventType; isTaken: boolean; onToggle: () => void }

const PickerType = ({ one, isTaken, onToggle }: PickerTypeProps) => {
  const { sentenceOf } = useEventWords()
  const id = useId()
  return (
    <li className="flex items-start gap-x-3">
      <Checkbox id={id} className="mt-0.5" checked={isTaken} onCheckedChange={onToggle} />
      <Label htmlFor={id} size="small" className="min-w-0">
        <bdi className="break-all">{one.type}</bdi>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {sentenceOf(one)}
        </Text>
      </Label>
    </li>
  )
}
