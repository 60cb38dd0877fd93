import { XMarkMini } from "@medusajs/icons"
import { Badge, Input, Text } from "@medusajs/ui"
import { KeyboardEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { TAGS_MAX } from "../../../../hooks/ticket"

const TAG_LENGTH_MAX = 40

type TicketTagsProps = {
  tags: string[]
  disabled: boolean
  onChange: (tags: string[]) => void
}

/** Each tag is kept when it is ended with Enter or a comma. */
export const TicketTags = ({ tags, disabled, onChange }: TicketTagsProps) => {
  const { t } = useTranslation("ticket")
  const [text, setText] = useState("")
  const add = () => {
    const tag = text.trim().toLowerCase()
    setText("")
    if (tag && !tags.includes(tag)) onChange([...tags, tag])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== ",") return
    event.preventDefault()
    add()
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" className="text-ui-fg-subtle">
        {t("fields.tags")}
      </Text>
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag} className="min-w-0">
              <Badge size="2xsmall" className="max-w-full gap-x-1">
                <span className="truncate" dir="auto">
                  {tag}
                </span>
                <button
                  type="button"
                  disabled={disabled}
                  aria-label={t("tags.drop", { tag })}
                  onClick={() => onChange(tags.filter((other) => other !== tag))}
                >
                  <XMarkMini className="text-ui-fg-muted" />
                </button>
              </Badge>
            </li>
          ))}
        </ul>
      )}
      <Input
        size="small"
        dir="auto"
        value={text}
        maxLength={TAG_LENGTH_MAX}
        disabled={disabled || tags.length >= TAGS_MAX}
        aria-label={t("tags.new")}
        placeholder={t("tags.new")}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
    </div>
  )
}
