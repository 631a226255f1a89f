"""One sentence's figures side by side: what each of them tells of the others, rule by rule.

A rule may build on what those before it found: whose the numbers of a row are is known before the
base that their clause opens with.
"""

from __future__ import annotations

from index.domain import Figure
from index.figures.added_sizes import with_added_sizes
from index.figures.along_with import told_along
from index.figures.amounts_done import of_amounts
from index.figures.aspects_against import against_one_base
from index.figures.base_frames import framed_by_base
from index.figures.base_mates import with_base_mates
from index.figures.bounds_of_plans import of_bounded_plan
from index.figures.bracketed_items import of_listed_items
from index.figures.bracketed_wholes import of_the_whole, pairs_of_plans
from index.figures.breakdown import broken_down
from index.figures.capital_behind import with_capital
from index.figures.carriage import of_carriage
from index.figures.case_changes import of_the_cases, rates_behind
from index.figures.case_fields import of_their_field
from index.figures.changes_in_turn import changes_in_turn
from index.figures.changes_of_parts import of_one_whole
from index.figures.clause_names import by_clause
from index.figures.colon_names import behind_colon
from index.figures.contrasted import of_paired_groups
from index.figures.contributions import with_contributions
from index.figures.counted_changes import of_their_counts
from index.figures.counted_in_passing import in_passing
from index.figures.counted_labels import of_counted_label
from index.figures.crops import of_crop
from index.figures.distribution import distributed, shared_out
from index.figures.draft import Draft
from index.figures.events_told import of_the_event
from index.figures.fines import with_fines
from index.figures.fitting_wholes import of_fitting_whole, outside_smaller
from index.figures.fulfilled_changes import of_the_change
from index.figures.givers_told import by_giver_told
from index.figures.goals_passed import with_goals_passed
from index.figures.growth_parts import grown
from index.figures.harvests import of_harvest
from index.figures.havers import of_who_has_them
from index.figures.herds import of_herds
from index.figures.index_names import by_index
from index.figures.item_cases import of_kind_of_case
from index.figures.item_labels import under_label
from index.figures.joint_subjects import joint_subjects
from index.figures.kinds_counted import of_kinds
from index.figures.labelled_works import of_labelled_work
from index.figures.lengths_behind import of_lengths
from index.figures.levels import of_levels
from index.figures.listed_bodies import without_first_of_list
from index.figures.listed_changes import of_listed_things
from index.figures.listed_communes import of_communes
from index.figures.listed_goods import under_head
from index.figures.listed_places import is_bound
from index.figures.lists_carried_on import carried_on
from index.figures.local_revenue import raised_here
from index.figures.markets import of_markets
from index.figures.marks import marks_passed
from index.figures.merged_units import before_and_after
from index.figures.money_sources import with_source
from index.figures.monthly_changes import of_the_month
from index.figures.named_parts import under_part
from index.figures.new_members import of_new_members
from index.figures.now_and_then import now_and_then
from index.figures.opening_labels import under_field
from index.figures.over_brackets import over_brackets
from index.figures.paid_to import of_those_paid
from index.figures.pairs_in_items import named_in_first_item
from index.figures.parks import in_parks
from index.figures.partitives import of_the_smaller
from index.figures.parts_beside import of_part_beside
from index.figures.place_rows import placed_in_order
from index.figures.places_in_turn import whole_again
from index.figures.plan_frames import framed_by_plan
from index.figures.planned_totals import planned_totals
from index.figures.plans_beside import with_plans_beside
from index.figures.plans_in_rows import out_of_plan, percents_in_rows
from index.figures.price_averages import averaged_over_months
from index.figures.price_items import of_prices
from index.figures.projects_capital import under_projects
from index.figures.quotas import of_quotas
from index.figures.ranked_changes import in_rank
from index.figures.ranked_parts import of_ranked_parts
from index.figures.rate_items import of_one_rate
from index.figures.ratios_in_lists import of_the_same_base
from index.figures.restated import restated
from index.figures.rows_of_places import of_rows
from index.figures.same_order import in_same_order
from index.figures.same_rates import of_same_rate
from index.figures.school_levels import of_all_levels
from index.figures.sector_value import of_sector
from index.figures.series import one_count, one_percent, one_rate
from index.figures.share_bases import of_the_proven
from index.figures.shared_harms import with_shared_harm
from index.figures.shared_tails import with_shared_tail
from index.figures.shortened_units import with_shortened_units
from index.figures.sized_things import by_their_size
from index.figures.some_of_more import out_of_more
from index.figures.still_to_do import not_done_yet
from index.figures.sum_parts import added_up
from index.figures.through_bodies import by_body
from index.figures.times_in_order import timed_in_order
from index.figures.told_behind_places import with_what_is_said
from index.figures.told_parts import in_brackets, under_whole, where_counted
from index.figures.towards import told_apart
from index.figures.weights import of_weights
from index.figures.whose_members import of_their_union
from index.figures.work import Work
from index.figures.work_told import of_work_told
from index.figures.yearly_averages import averaged_yearly
from index.figures.zones import in_zone


def side_by_side(work: Work) -> list[Draft]:
    """Return the figures of a sentence, each completed by what stands beside it.

    Args:
        work: the sentence with its numbers, read one by one.
    """
    sentence, state = work.sentence, work.state
    drafts = with_base_mates(sentence, by_their_size(sentence, work.drafts))
    drafts = of_one_rate(sentence, drafts)
    drafts = changes_in_turn(sentence, distributed(sentence, drafts))
    drafts = joint_subjects(sentence, drafts)
    drafts = broken_down(sentence, drafts)
    drafts = with_added_sizes(sentence, of_the_same_base(sentence, drafts))
    drafts = of_weights(sentence, in_same_order(sentence, drafts, state))
    drafts = shared_out(sentence, drafts, sentence.places)
    drafts = timed_in_order(work, placed_in_order(work, drafts))
    drafts = of_markets(sentence, drafts)
    drafts = framed_by_base(sentence, rates_behind(sentence, drafts), state.told)
    drafts = framed_by_plan(sentence, over_brackets(sentence, added_up(sentence, drafts)))
    drafts = restated(sentence, with_plans_beside(sentence, with_goals_passed(drafts)))
    drafts = percents_in_rows(sentence, out_of_plan(sentence, drafts), state.told)
    drafts = one_percent(sentence, one_rate(sentence, drafts))
    drafts = one_count(sentence, drafts, state.told)
    drafts = now_and_then(sentence, of_the_event(sentence, drafts, state), state)
    drafts = before_and_after(sentence, drafts)
    drafts = of_the_month(with_shared_harm(sentence, with_shared_tail(sentence, drafts)))
    drafts = of_the_whole(sentence, told_apart(sentence, of_the_change(drafts)))
    drafts = pairs_of_plans(sentence, drafts)
    drafts = under_label(sentence, under_projects(sentence, drafts), state.parent)
    drafts = of_labelled_work(sentence, of_the_cases(drafts))
    drafts = of_listed_things(sentence, drafts)
    drafts = raised_here(sentence, drafts, state.indicator if work.opens_part else None)
    drafts = by_body(sentence, under_head(sentence, drafts, state.indicator))
    drafts = where_counted(sentence, in_brackets(sentence, of_the_proven(drafts)))
    drafts = of_levels(sentence, out_of_more(sentence, of_the_smaller(sentence, drafts)))
    drafts = averaged_yearly(sentence, by_giver_told(of_rows(work, drafts), state.told))
    drafts = of_who_has_them(sentence, of_their_union(sentence, of_their_counts(drafts)))
    drafts = told_along(sentence, of_listed_items(sentence, drafts))
    drafts = whole_again(sentence, of_fitting_whole(sentence, drafts), work.gazetteer)
    drafts = by_clause(sentence, in_rank(sentence, outside_smaller(drafts, state.told)))
    drafts = against_one_base(sentence, drafts)
    drafts = of_kinds(sentence, with_what_is_said(sentence, drafts))
    drafts = without_first_of_list(of_amounts(of_same_rate(sentence, drafts)))
    drafts = not_done_yet(sentence, named_in_first_item(sentence, with_capital(drafts)))
    drafts = of_one_whole(sentence, of_carriage(sentence, drafts), state.told)
    drafts = averaged_over_months(sentence, of_paired_groups(drafts))
    drafts = in_passing(sentence, drafts)
    drafts = behind_colon(of_kind_of_case(sentence, drafts, state.told))
    drafts = with_shortened_units(of_counted_label(sentence, drafts))
    drafts = carried_on(sentence, under_field(sentence, drafts), state.told, state.rate)
    drafts = of_harvest(sentence, of_work_told(sentence, of_all_levels(drafts)), state)
    drafts = of_bounded_plan(sentence, of_ranked_parts(sentence, of_prices(sentence, drafts)))
    drafts = of_lengths(sentence, of_those_paid(sentence, drafts))
    return under_whole(sentence, drafts, state, opens_part=work.opens_part)


def as_told(work: Work) -> list[Figure]:
    """Return what a sentence states, without what only bounds or marks it.

    Args:
        work: the sentence with its figures side by side.
    """
    sentence, state = work.sentence, work.state
    # A bound names the rate for the numbers behind it and is none itself.
    marks = marks_passed(sentence, work.drafts)
    told = [
        draft.figure
        for draft in work.drafts
        if not is_bound(sentence, draft.amount, draft.reading) and id(draft) not in marks
    ]
    told += planned_totals(work.drafts)
    told = of_quotas(with_contributions(sentence, with_fines(sentence, told)))
    told = of_new_members(sentence, told)
    told = of_their_field(sentence, told)
    told = of_part_beside(sentence, under_part(sentence, told, state))
    heading = state.headings[-1] if state.headings else None
    told = of_crop(sentence, of_sector(sentence, with_source(sentence, told), heading), state)
    told = in_parks(sentence, in_zone(sentence, by_index(sentence, grown(told), state)))
    return of_communes(sentence, of_herds(told), state, work.gazetteer)
