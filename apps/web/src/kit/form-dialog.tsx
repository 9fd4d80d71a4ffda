import { Button, Modal } from '@mantine/core'
import { type schemaResolver, useForm, type UseFormReturnType } from '@mantine/form'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import type { DraftName } from '../lib/draft.ts'
import type { Failure } from '../lib/failure.ts'
import { errorsByField, errorsOfSchema } from './form-errors.ts'
import { keepFormDraft, readFormDraft } from './form-draft.ts'
import classes from './dialog.module.css'
import { useFocusBack } from './use-focus-back.ts'

const t = textsOf('common')

type Props<Values extends object, Input> = {
  title: ReactNode
  /** Of contracts: it checks the input before it is sent. */
  schema: Parameters<typeof schemaResolver>[0]
  /** What the form begins with. */
  values: Values
  /** What is sent for the values: its paths are those of the fields. */
  toInput: (values: Values) => Input
  /** What the schema cannot know, by the path of its field. */
  check?: (values: Values) => Record<string, string> | null
  send: (input: Input, values: Values) => Promise<unknown>
  /** Says more of a failure than its own words do. */
  explain?: (failure: Failure) => string | null
  /** Under which name what was typed outlives the dialog, until it is saved or discarded; null for what only confirms. */
  draft: DraftName | null
  /** The act with its object. */
  act: ReactNode
  /** In place of `Cancel`, where the act itself cancels something. */
  keep?: ReactNode
  /** It destroys something. */
  isDanger?: boolean
  /** False while the act is not to be had yet, as until a name is typed. */
  isReady?: (values: Values) => boolean
  hasClose?: boolean
  size?: number | 'sm'
  onClose: () => void
  children: (form: UseFormReturnType<Values>) => ReactNode
}

/** A form over the page: checked by its schema, refused at its fields, and nothing typed in it is lost. */
export const FormDialog = <Values extends object, Input>(props: Props<Values, Input>) => {
  const { title, schema, values, toInput, send, draft, act, isDanger = false, isReady, onClose } = props
  useFocusBack()
  const element = useRef<HTMLFormElement>(null)
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [failures, setFailures] = useState(0)
  const form = useForm<Values>({
    initialValues: readFormDraft(draft, values),
    onValuesChange: (typed) => {
      keepFormDraft(draft, typed)
      setProblem(null)
    },
  })

  useEffect(() => {
    if (failures > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failures])

  const fieldOf = (path: string) =>
    element.current?.querySelector(`[data-path="${CSS.escape(path)}"]`) ?? null
  const refuse = (errors: Record<string, string>) => {
    const placed = Object.entries(errors).filter(([path]) => fieldOf(path))
    const other = Object.entries(errors).find(([path]) => !fieldOf(path))
    form.setErrors(Object.fromEntries(placed))
    setProblem(other?.[1] ?? null)
    setFailures((count) => count + 1)
  }
  const discard = () => {
    keepFormDraft(draft, null)
    onClose()
  }
  // What is on its way answers to this form: it stays until the answer is here.
  const unlessSending = (run: () => void) => () => {
    if (!isSending) run()
  }
  const ready = isReady?.(form.values) ?? true
  const submit = async () => {
    if (isSending || !ready) return
    const input = toInput(form.values)
    const wrong = props.check?.(form.values) ?? errorsOfSchema(schema, input)
    if (wrong) return refuse(wrong)
    setIsSending(true)
    try {
      await send(input, form.values)
      discard()
    } catch (error) {
      setIsSending(false)
      refuse(errorsByField(error, props.explain))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    element.current?.requestSubmit()
  }

  return (
    <Modal.Root opened onClose={unlessSending(onClose)} size={props.size ?? 'sm'} closeOnClickOutside={false}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body onKeyDown={onKeyDown}>
          <div className={classes['head']}>
            <Modal.Title className={classes['title'] ?? ''}>{title}</Modal.Title>
            {props.hasClose && <Modal.CloseButton aria-label={t('close')} />}
          </div>
          <form
            ref={element}
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void submit()
            }}
          >
            <div className={classes['fields']}>{props.children(form)}</div>
            {problem !== null && (
              <p role="alert" className={classes['problem']}>
                {problem}
              </p>
            )}
            <div className={classes['acts']}>
              <Button variant="default" onClick={unlessSending(discard)} aria-disabled={isSending}>
                {props.keep ?? t('cancel')}
              </Button>
              <Button
                type="submit"
                className={isDanger ? (classes['act'] ?? '') : ''}
                aria-disabled={!ready}
                aria-busy={isSending}
              >
                {act}
              </Button>
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
