"""The index on a Milvus cluster, for collections or loads that one machine does not carry.

A generation is a set of collections that never change once they are filled; an alias names the one
that is live, so moving it swaps the whole index at once. Only ``cluster`` imports pymilvus.
"""
