"""A folder a group of checks, and a registry; importing the package registers them all."""

import pipeline.checks.audit.contents
import pipeline.checks.audit.coverage
import pipeline.checks.audit.nonconformities
import pipeline.checks.audit.order
import pipeline.checks.audit.top_management
import pipeline.checks.control.before_rules
import pipeline.checks.control.cover_days
import pipeline.checks.control.covers
import pipeline.checks.control.left_in
import pipeline.checks.control.lists
import pipeline.checks.control.marks
import pipeline.checks.control.numbering
import pipeline.checks.control.record_forms
import pipeline.checks.control.references
import pipeline.checks.control.short_names
import pipeline.checks.control.versions
import pipeline.checks.edition
import pipeline.checks.legal.business
import pipeline.checks.legal.certificates
import pipeline.checks.legal.identity
import pipeline.checks.new_in_2018
import pipeline.checks.people.departments
import pipeline.checks.people.signers
import pipeline.checks.records.backwards
import pipeline.checks.records.calendar
import pipeline.checks.records.coverage
import pipeline.checks.records.credibility
import pipeline.checks.records.ended
import pipeline.checks.records.links
import pipeline.checks.records.operation
import pipeline.checks.records.tickets
import pipeline.checks.services.agreement
import pipeline.checks.services.measures
import pipeline.checks.template.file_times
import pipeline.checks.template.own_text
import pipeline.checks.template.residue  # noqa: F401
