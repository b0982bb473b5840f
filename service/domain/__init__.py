"""The words of the project as frozen values: no input or output, nothing imported from other rooms."""
