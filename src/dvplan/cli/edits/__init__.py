"""What the commands that write share: resolve, change, judge the whole workspace, store, answer."""
