import {
  Announcements,
  closestCenter,
  DndContext,
  DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core"
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable"
import { CSS } from "@dnd-kit/utilities"
import { DotsSix } from "@medusajs/icons"
import { clx, IconButton, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CommissionRule, useReorderRules } from "../../../../hooks/commission"
import { RuleRow } from "./rule-row"

/** A click on the handle is not yet a drag. */
const DRAG_FROM_PX = 4

type SortableRulesProps = { rules: CommissionRule[]; onEdit: (rule: CommissionRule) => void }

/** Rules that are moved by mouse, finger, keys or their menus. */
export const SortableRules = ({ rules, onEdit }: SortableRulesProps) => {
  const { t } = useTranslation("commission")
  const { mutate } = useReorderRules()
  const ids = rules.map(({ id }) => id)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  )
  const move = (from: number, to: number) =>
    mutate(arrayMove(ids, from, to), {
      onSuccess: () => toast.success(t("order.saved")),
      onError: (error) => toast.error(error.message),
    })
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return
    move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)))
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements: useAnnouncements(rules),
        screenReaderInstructions: { draggable: t("order.instructions") },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className="divide-y">
          {rules.map((rule, index) => (
            <SortableRow
              key={rule.id}
              rule={rule}
              place={index + 1}
              onEdit={() => onEdit(rule)}
              onUp={index > 0 ? () => move(index, index - 1) : undefined}
              onDown={index < rules.length - 1 ? () => move(index, index + 1) : undefined}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

const SortableRow = (props: React.ComponentProps<typeof RuleRow>) => {
  const { t } = useTranslation("commission")
  const { id, name } = props.rule
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, ...state } =
    useSortable({ id })
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition: state.transition }}
      className={clx("bg-ui-bg-base", {
        "shadow-elevation-card-hover relative z-10": state.isDragging,
      })}
    >
      <RuleRow
        {...props}
        handle={
          <IconButton
            ref={setActivatorNodeRef}
            type="button"
            size="small"
            variant="transparent"
            className="cursor-grab touch-none"
            {...attributes}
            {...listeners}
            aria-label={t("order.move", { name })}
          >
            <DotsSix />
          </IconButton>
        }
      />
    </li>
  )
}

/** What a screen reader says while a rule is moved. */
function useAnnouncements(rules: CommissionRule[]): Announcements {
  const { t } = useTranslation("commission")
  const nameOf = (id: UniqueIdentifier) => rules.find((rule) => rule.id === id)?.name ?? ""
  const placeOf = (id: UniqueIdentifier) => rules.findIndex((rule) => rule.id === id) + 1
  const count = rules.length
  return {
    onDragStart: ({ active: { id } }) =>
      t("order.lifted", { name: nameOf(id), place: placeOf(id) }),
    onDragOver: ({ active, over }) =>
      over
        ? t("order.over", { name: nameOf(active.id), place: placeOf(over.id), count })
        : undefined,
    onDragEnd: ({ active, over }) =>
      t("order.dropped", { name: nameOf(active.id), place: placeOf(over?.id ?? active.id) }),
    onDragCancel: ({ active: { id } }) => t("order.cancelled", { name: nameOf(id) }),
  }
}
