"""One file a group of checks, a registry; importing the package registers them all."""

import pipeline.checks.audit
import pipeline.checks.audit_contents
import pipeline.checks.audit_coverage
import pipeline.checks.business
import pipeline.checks.calendar
import pipeline.checks.control
import pipeline.checks.coverage
import pipeline.checks.credibility
import pipeline.checks.departments
import pipeline.checks.edition
import pipeline.checks.effective
import pipeline.checks.ended
import pipeline.checks.file_times
import pipeline.checks.left_in
import pipeline.checks.legal
import pipeline.checks.links
import pipeline.checks.lists
import pipeline.checks.marks
import pipeline.checks.measures
import pipeline.checks.nonconformities
import pipeline.checks.numbering
import pipeline.checks.own_text
import pipeline.checks.people
import pipeline.checks.records
import pipeline.checks.references
import pipeline.checks.services
import pipeline.checks.template
import pipeline.checks.tickets
import pipeline.checks.top_management
import pipeline.checks.versions  # noqa: F401
