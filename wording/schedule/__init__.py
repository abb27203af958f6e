"""Steps, days and what the dates take for granted, in words."""

from wording.schedule.names import (
    IF_EXTENDED as IF_EXTENDED,
    MILESTONES as MILESTONES,
    PHASES as PHASES,
    READINGS as READINGS,
    REGISTRATION_WITHOUT_AUDIT as REGISTRATION_WITHOUT_AUDIT,
    ROUTES as ROUTES,
    SAME_DAYS as SAME_DAYS,
    SHORT_MILESTONES as SHORT_MILESTONES,
    SHORT_STEPS as SHORT_STEPS,
    STEPS as STEPS,
    WITHOUT_AUDIT as WITHOUT_AUDIT,
    for_services as for_services,
    milestone as milestone,
    step as step,
)
from wording.schedule.assumed import (
    AFTER_REGISTRATION as AFTER_REGISTRATION,
    AFTER_REGISTRATION_RESTS_ON as AFTER_REGISTRATION_RESTS_ON,
    ASSUMPTIONS as ASSUMPTIONS,
    after_registration as after_registration,
    assumptions as assumptions,
    duration as duration,
)
from wording.schedule.remarks import (
    GAPS as GAPS,
    LEAD_IN as LEAD_IN,
    LEFT_OUT as LEFT_OUT,
    NO_WEEKS as NO_WEEKS,
    begins as begins,
    counted_from as counted_from,
    example as example,
    kind_open as kind_open,
    left_out as left_out,
    may_be_provisional as may_be_provisional,
    remarks as remarks,
    start_question as start_question,
    striped as striped,
)
from wording.schedule.weeks import (
    first_of_two as first_of_two,
    steps as steps,
    table as table,
)
