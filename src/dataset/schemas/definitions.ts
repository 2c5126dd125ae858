/** The names under which `$defs` of the published schemas list what several places share. */
import * as facts from '../../tree/facts.js';
import * as gazette from '../../tree/gazette.js';
import * as pieces from '../../tree/schema.js';

export const IssueSchema = gazette.IssueJson;

export const definitions = {
  Appointment: facts.Appointment,
  Box: pieces.BoxSchema,
  Citation: facts.Citation,
  Clause: gazette.Clause,
  Deadline: facts.Deadline,
  Document: gazette.DocumentJson,
  DocumentElement: gazette.DocumentElement,
  DutyDeadline: facts.DutyDeadline,
  DutyTarget: facts.DutyTarget,
  DutyUnit: facts.DutyUnit,
  Facts: facts.Facts,
  Finding: gazette.Finding,
  IsoDate: pieces.IsoDate,
  IsoDuration: pieces.IsoDuration,
  Masthead: gazette.Masthead,
  Note: gazette.Note,
  Obligation: facts.Obligation,
  Paragraph: gazette.Paragraph,
  Part: gazette.PartJson,
  Responsibility: facts.Responsibility,
  Source: gazette.Source,
  SourceFile: gazette.SourceFile,
  Table: gazette.Table,
  Target: facts.Target,
  TocEntry: gazette.TocEntry,
} as const;
