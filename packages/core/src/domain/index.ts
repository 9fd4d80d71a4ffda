export type {
  AnswersFor,
  ColumnAnswer,
  NamedBy,
  PersonalData,
  RowsBy,
  ShownAs,
  TableAnswer,
} from './answers.ts'
export {
  derived,
  fact,
  factName,
  ofWorkspace,
  personal,
  personalName,
  staffs,
  technical,
} from './column-answers.ts'
export type {
  CountTaken,
  Domain,
  MailRenderers,
  OnDelete,
  OnRestore,
  RenderMail,
  RunsOfRecords,
  Section,
  Taken,
  WorkSource,
} from './domain.ts'
