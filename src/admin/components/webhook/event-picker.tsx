import { Checkbox, Input, Label, Text } from "@medusajs/ui"
import { forwardRef, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useWebhookEventTypes } from "../../hooks/webhook-events"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { errorMessage } from "../../lib/error-message"
import { PickerGroup } from "./picker-group"
import { ALL, foundIn, groupsOf, shareOf, toggledAll, toggledGroup, toggledType } from "./patterns"
import { useEventWords } from "./use-event-words"

type EventPickerProps = { value: string[]; onChange: (patterns: string[]) => void }

/** Chooses all events, whole groups with what they will have one day, or single events. */
export const EventPicker = forwardRef<HTMLDivElement, EventPickerProps>((props, ref) => {
  const { value, onChange } = props
  const { t } = useTranslation("webhook")
  const { sentenceOf } = useEventWords()
  const { data: types, error } = useWebhookEventTypes()
  const [search, setSearch] = useState("")
  const all = useId()
  if (error) return <SectionMessage isError text={errorMessage(error)} />
  if (!types) return <SectionSkeleton rows={4} />
  const groups = groupsOf(types)
  const found = foundIn(groups, search, sentenceOf)
  return (
    <div ref={ref} className="flex flex-col gap-y-2">
      <Input
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        placeholder={t("picker.search")}
        aria-label={t("picker.search")}
        dir="auto"
      />
      <div className="bg-ui-bg-component shadow-elevation-card-rest max-h-80 divide-y overflow-y-auto rounded-lg">
        {!search && (
          <div className="flex items-start gap-x-3 px-3 py-2">
            <Checkbox
              id={all}
              className="mt-0.5"
              checked={value.includes(ALL)}
              onCheckedChange={() => onChange(toggledAll(value))}
            />
            <Label htmlFor={all} size="small" weight="plus">
              {t("picker.all")}
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("picker.all_hint")}
              </Text>
            </Label>
          </div>
        )}
        {found.map((group) => (
          <PickerGroup
            key={group.name}
            group={group}
            share={shareOf(value, groups.find(({ name }) => name === group.name) ?? group)}
            patterns={value}
            isSearched={!!search}
            onGroup={() => onChange(toggledGroup(value, group.name, groups))}
            onType={(type) => onChange(toggledType(value, type, groups))}
          />
        ))}
        {!found.length && <SectionMessage text={t("picker.none")} />}
      </div>
    </div>
  )
})
EventPicker.displayName = "EventPicker"
